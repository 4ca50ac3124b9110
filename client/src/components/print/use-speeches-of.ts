import { computed } from 'vue'
import { loadPrintTexts, type PrintLanguage } from '../../i18n/print/print-texts.ts'
import { type Speech, speechOf } from './print-speech.ts'
import { useTextsOf } from './use-texts-of.ts'

/** What a print in these languages needs, as it loads; empty until the first texts are there. */
export function useSpeechesOf(languages: () => readonly PrintLanguage[]) {
  const texts = useTextsOf(languages, loadPrintTexts)
  return computed((): readonly Speech[] => [...texts.value].map(([language, own]) => speechOf(language, own)))
}
