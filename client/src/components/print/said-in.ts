import type { PrintLanguage } from '../../i18n/print/print-texts.ts'
import type { Speech } from './print-speech.ts'

/** Gives `say(pick)`: in each language of a print, what is picked from its own texts; empty until they are there. */
export const saidIn =
  <Texts>(texts: () => ReadonlyMap<PrintLanguage, Texts>) =>
  (pick: (texts: Texts, speech: Speech) => string) =>
  (speech: Speech): string => {
    const own = texts().get(speech.language)
    return own ? pick(own, speech) : ''
  }
