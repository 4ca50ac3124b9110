import type { ReferralTexts } from './referral-texts.ts'

export const texts: ReferralTexts = {
  title: 'Referral to another service',
  intro: 'The writer asks the reader to meet this person.',
  to: 'To',
  from: 'From',
  reason: 'Why',
  passedOn: 'What we pass on',
  consent: 'Consent',
  noConsent: 'We pass on no facts about the person beyond this paper.',
  secret: 'These facts are confidential. Use them only to answer this request.',
  answer: 'Answer, to be sent back to the writer',
  accepted: 'Accepted',
  refused: 'Not accepted',
  why: 'Why',
  appointment: 'First appointment',
  signature: 'Name, date and signature',
  content: {
    contacts: 'name and how to reach them',
    needs: 'what is needed, in short',
    abilities: 'abilities and talents',
    plan: 'the plan or a part of it',
    permit: 'residence permit',
    health: 'facts about health',
    household: 'who lives with the person',
    other: 'something else',
  },
  giver: {
    person: 'The person',
    legalRepresentative: 'Their legal representative',
    byLaw: 'A law asks for it',
  },
  way: {
    spoken: 'spoken',
    written: 'in writing',
  },
}
