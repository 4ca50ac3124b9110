import type { ReferralTexts } from './referral-texts.ts'

export const texts: ReferralTexts = {
  title: 'Orientation vers un autre service',
  intro: 'L’auteur de cette lettre demande à son destinataire de rencontrer cette personne.',
  to: 'À',
  from: 'De',
  reason: 'Pourquoi',
  passedOn: 'Ce que nous transmettons',
  consent: 'Accord',
  noConsent: 'Nous ne transmettons aucune donnée de la personne en dehors de cette feuille.',
  secret: 'Ces informations sont confidentielles. Utilisez-les uniquement pour répondre à cette demande.',
  answer: 'Réponse, à renvoyer à l’expéditeur',
  accepted: 'Acceptée',
  refused: 'Non acceptée',
  why: 'Pourquoi',
  appointment: 'Premier rendez-vous',
  signature: 'Nom, date et signature',
  content: {
    contacts: 'nom et coordonnées',
    needs: 'ce qu’il faut, en bref',
    abilities: 'capacités et talents',
    plan: 'le plan ou une partie',
    permit: 'titre de séjour',
    health: 'informations sur la santé',
    household: 'qui vit avec la personne',
    other: 'autre',
  },
  giver: {
    person: 'La personne',
    legalRepresentative: 'Son représentant légal',
    byLaw: 'La loi le prévoit',
  },
  way: {
    spoken: 'de vive voix',
    written: 'par écrit',
  },
}
