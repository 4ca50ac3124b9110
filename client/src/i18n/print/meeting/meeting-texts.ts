import type { SignOffWord } from '@approdo/schemas'
import type { PrintLanguage } from '../print-texts.ts'

/** What the print of a conference note says beside what other prints say. */
export interface MeetingTexts {
  title: string
  agenda: string
  personSaid: string
  note: string
  decisions: string
  actions: string
  present: string
  word: string
  atTable: string
  earlier: string
  words: Record<SignOffWord, string>
}

const files = import.meta.glob<MeetingTexts>('./{it,en,fr,es,ar,uk}.ts', { import: 'texts' })

export async function loadMeetingTexts(language: PrintLanguage): Promise<MeetingTexts> {
  const load = files[`./${language}.ts`]
  if (!load) throw new Error(`No texts of meetings in ${language}`)
  return load()
}
