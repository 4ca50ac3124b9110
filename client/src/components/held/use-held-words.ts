import type { HeldValue, Label } from '@approdo/schemas'
import { useI18n } from 'vue-i18n'
import { formatDay } from '../../i18n/dates.ts'
import { language } from '../../i18n/language.ts'
import { countryName, languageName } from '../../i18n/names.ts'

/** Gives what is held in the words of the screen. */
export function useHeldWords() {
  const { t } = useI18n()
  const name = (label: Label): string => label[language.value]
  function say(value: HeldValue): string {
    if (value.kind === 'text') return value.text
    if (value.kind === 'day') return formatDay(value.day)
    if (value.kind === 'label') return name(value.label)
    if (value.kind === 'flag') return t(value.yes ? 'common.yes' : 'common.no')
    return value.kind === 'country' ? countryName(value.code) : languageName(value.code)
  }
  return { name, say }
}
