import { shallowRef, watch } from 'vue'
import { loadPrintTexts, type PrintLanguage } from '../../i18n/print/print-texts.ts'
import { type Speech, speechOf } from './print-speech.ts'

/** The texts of these languages, as they load; empty until the first are there. */
export function useSpeechesOf(languages: () => readonly PrintLanguage[]) {
  const speeches = shallowRef<readonly Speech[]>([])
  watch(
    () => languages().join(),
    async (asked) => {
      const wanted = [...languages()]
      const loaded = await Promise.all(
        wanted.map(async (language) => speechOf(language, await loadPrintTexts(language))),
      )
      if (languages().join() === asked) speeches.value = loaded
    },
    { immediate: true },
  )
  return speeches
}
