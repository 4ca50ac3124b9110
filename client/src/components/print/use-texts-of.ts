import { shallowRef, watch } from 'vue'
import type { PrintLanguage } from '../../i18n/print/print-texts.ts'

/** The texts of these languages in their order, as they load; empty until the first are there. */
export function useTextsOf<Texts>(
  languages: () => readonly PrintLanguage[],
  load: (language: PrintLanguage) => Promise<Texts>,
) {
  const texts = shallowRef<ReadonlyMap<PrintLanguage, Texts>>(new Map())
  watch(
    () => languages().join(),
    async (asked) => {
      const loaded = await Promise.all(languages().map(async (one) => [one, await load(one)] as const))
      if (languages().join() === asked) texts.value = new Map(loaded)
    },
    { immediate: true },
  )
  return texts
}
