export const messages = {
  agenda: 'Week agenda',
  soon: 'Meetings and referrals of these days',
  meeting: 'Team meeting',
  referral: 'Referral to follow up',
}
