import type { PrintLanguage } from '../print-texts.ts'

/**
 * What the easy-to-read print says: short sentences, one thing in each, everyday words, spoken to the person (after the
 * European standards for easy-to-read information of Inclusion Europe).
 */
export interface EasyTexts {
  title: string
  what: string
  notSigned: string
  signed: string
  plan: string
  of: string
  aim: string
  goal: string
  youSaid: string
  reached: string
  until: string
  helpers: string
  helperWhat: string
  ask: string
  person: string
  household: string
  institution: string
  review: string
  reviewWhat: string
  rights: string
  rightNo: string
  rightChange: string
  rightAsk: string
  rightSee: string
  contact: string
  /** Under a commitment on which the benefit depends. */
  binds: string
}

const files = import.meta.glob<EasyTexts>('./{it,en,fr,es,ar,uk}.ts', { import: 'texts' })

export async function loadEasyTexts(language: PrintLanguage): Promise<EasyTexts> {
  const load = files[`./${language}.ts`]
  if (!load) throw new Error(`No easy texts in ${language}`)
  return load()
}
