import type { ReferralTexts } from './referral-texts.ts'

export const texts: ReferralTexts = {
  title: 'Invio a un altro servizio',
  intro: 'Chi scrive chiede a chi legge di incontrare questa persona.',
  to: 'A',
  from: 'Da',
  reason: 'Perché',
  passedOn: 'Che cosa comunichiamo',
  consent: 'Consenso',
  noConsent: 'Non comunichiamo dati della persona oltre a questo foglio.',
  secret: 'Queste notizie sono riservate. Usatele solo per rispondere a questa richiesta.',
  answer: 'Risposta, da rimandare a chi scrive',
  accepted: 'Accettato',
  refused: 'Non accettato',
  why: 'Perché',
  appointment: 'Primo appuntamento',
  signature: 'Nome, data e firma',
  content: {
    contacts: 'nome e recapiti',
    needs: 'che cosa serve, in breve',
    abilities: 'capacità e talenti',
    plan: 'il piano o una sua parte',
    permit: 'permesso di soggiorno',
    health: 'notizie sulla salute',
    household: 'chi vive con la persona',
    other: 'altro',
  },
  giver: {
    person: 'La persona',
    legalRepresentative: 'Chi la rappresenta per legge',
    byLaw: 'Lo prevede la legge',
  },
  way: {
    spoken: 'a voce',
    written: 'per iscritto',
  },
}
