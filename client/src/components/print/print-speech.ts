import type { InjectionKey } from 'vue'
import { inject } from 'vue'
import { directionOf, type PrintLanguage, type PrintTexts, printDay } from '../../i18n/print/print-texts.ts'

/** One language of a print: its texts, which way it runs, and how it writes days. */
export interface Speech {
  language: PrintLanguage
  texts: PrintTexts
  direction: 'ltr' | 'rtl'
  day(day: string): string
}

export const speechOf = (language: PrintLanguage, texts: PrintTexts): Speech => ({
  language,
  texts,
  direction: directionOf(language),
  day: (day) => printDay(language, day),
})

export const speechesKey: InjectionKey<() => readonly Speech[]> = Symbol('speeches')

/** The languages that the print is in, the first leading. */
export function useSpeeches(): () => readonly Speech[] {
  const speeches = inject(speechesKey)
  if (!speeches) throw new Error('There is no print around')
  return speeches
}
