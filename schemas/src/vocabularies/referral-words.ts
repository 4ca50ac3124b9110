import type { Vocabulary } from './vocabulary.ts'

/** Where a referral goes. */
export const referralTargets = ['service', 'municipality', 'office'] as const
export type ReferralTarget = (typeof referralTargets)[number]

export const referralTargetLabels: Vocabulary<ReferralTarget> = {
  service: { it: 'Un servizio della mappa', en: 'A service of the map' },
  municipality: { it: 'Un altro Comune', en: 'Another municipality' },
  office: { it: 'Un altro ente o ufficio', en: 'Another body or office' },
}

/** What of the case is passed on. */
export const referralContents = [
  'contacts',
  'needs',
  'abilities',
  'plan',
  'permit',
  'health',
  'household',
  'other',
] as const
export type ReferralContent = (typeof referralContents)[number]

export const referralContentLabels: Vocabulary<ReferralContent> = {
  contacts: { it: 'Nome e recapiti', en: 'Name and how to reach them' },
  needs: { it: 'Che cosa serve, in breve', en: 'What is needed, in short' },
  abilities: { it: 'Capacità e talenti', en: 'Abilities and talents' },
  plan: { it: 'Il piano o una sua parte', en: 'The plan or a part of it' },
  permit: { it: 'Permesso di soggiorno', en: 'Residence permit' },
  health: { it: 'Notizie sulla salute', en: 'Facts about health' },
  household: { it: 'Chi vive con la persona', en: 'Who lives with the person' },
  other: { it: 'Altro', en: 'Something else' },
}

/** Who agreed to what is passed on. `byLaw`: where a law asks for it, whatever the person wants. */
export const consentGivers = ['person', 'legalRepresentative', 'byLaw'] as const
export type ConsentGiver = (typeof consentGivers)[number]

export const consentGiverLabels: Vocabulary<ConsentGiver> = {
  person: { it: 'La persona', en: 'The person' },
  legalRepresentative: { it: 'Chi la rappresenta per legge', en: 'Their legal representative' },
  byLaw: { it: 'Lo prevede la legge', en: 'A law asks for it' },
}

export const consentWays = ['spoken', 'written'] as const
export type ConsentWay = (typeof consentWays)[number]

export const consentWayLabels: Vocabulary<ConsentWay> = {
  spoken: { it: 'A voce', en: 'Spoken' },
  written: { it: 'Per iscritto', en: 'In writing' },
}

/** How far a referral has come. */
export const referralStates = ['prepared', 'sent', 'accepted', 'refused', 'withdrawn'] as const
export type ReferralState = (typeof referralStates)[number]

export const referralStateLabels: Vocabulary<ReferralState> = {
  prepared: { it: 'Preparato', en: 'Prepared' },
  sent: { it: 'Inviato', en: 'Sent' },
  accepted: { it: 'Accettato', en: 'Accepted' },
  refused: { it: 'Rifiutato', en: 'Refused' },
  withdrawn: { it: 'Ritirato', en: 'Withdrawn' },
}

export const sendingWays = ['byHand', 'certifiedMail', 'mail', 'post', 'phone'] as const
export type SendingWay = (typeof sendingWays)[number]

export const sendingWayLabels: Vocabulary<SendingWay> = {
  byHand: { it: 'A mano', en: 'By hand' },
  certifiedMail: { it: 'Con la PEC', en: 'By certified mail (PEC)' },
  mail: { it: 'Con una mail', en: 'By e-mail' },
  post: { it: 'Per posta', en: 'By post' },
  phone: { it: 'Al telefono', en: 'On the phone' },
}
