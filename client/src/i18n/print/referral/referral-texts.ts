import type { ConsentGiver, ConsentWay, ReferralContent } from '@approdo/schemas'
import type { PrintLanguage } from '../print-texts.ts'

/** What the print of a referral says beside what other prints say. */
export interface ReferralTexts {
  title: string
  intro: string
  to: string
  from: string
  reason: string
  passedOn: string
  consent: string
  noConsent: string
  secret: string
  answer: string
  accepted: string
  refused: string
  why: string
  appointment: string
  signature: string
  content: Record<ReferralContent, string>
  giver: Record<ConsentGiver, string>
  way: Record<ConsentWay, string>
}

const files = import.meta.glob<ReferralTexts>('./{it,en,fr,es,ar,uk}.ts', { import: 'texts' })

export async function loadReferralTexts(language: PrintLanguage): Promise<ReferralTexts> {
  const load = files[`./${language}.ts`]
  if (!load) throw new Error(`No texts of referrals in ${language}`)
  return load()
}
