export const messages = {
  agenda: 'Agenda della settimana',
  soon: 'Riunioni e invii di questi giorni',
  meeting: 'Riunione d’équipe',
  referral: 'Invio da risentire',
}
