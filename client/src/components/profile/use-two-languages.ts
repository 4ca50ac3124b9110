import { computed, ref } from 'vue'
import { language } from '../../i18n/language.ts'
import {
  directionOf,
  isPrintLanguage,
  type PrintLanguage,
  printLanguages,
} from '../../i18n/print/print-texts.ts'
import { loadProfileTexts, type ProfileTexts } from '../../i18n/print/profile/profile-texts.ts'
import { useTextsOf } from '../print/use-texts-of.ts'

/** One language that the profile is asked in. */
export interface Voice {
  language: PrintLanguage
  direction: 'ltr' | 'rtl'
  texts: ProfileTexts
}

/** The language of the screen, and beside it the first of the person's that there are texts in, until one chooses another. */
export function useTwoLanguages(theirs: () => readonly string[]) {
  const chosen = ref<PrintLanguage | ''>()
  const second = computed({
    get: () =>
      chosen.value ??
      theirs()
        .filter(isPrintLanguage)
        .find((one) => one !== language.value) ??
      '',
    set: (one: PrintLanguage | '') => {
      chosen.value = one
    },
  })
  const asked = computed((): PrintLanguage[] =>
    second.value && second.value !== language.value ? [language.value, second.value] : [language.value],
  )
  const texts = useTextsOf(() => asked.value, loadProfileTexts)
  const voices = computed((): Voice[] =>
    [...texts.value].map(([one, own]) => ({ language: one, direction: directionOf(one), texts: own })),
  )
  const choices = computed(() => printLanguages.filter((one) => one !== language.value))
  return { second, voices, choices }
}
