import type { Ability } from '@approdo/schemas'
import { language } from '../../i18n/language.ts'

const first = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** What an ability is called in the language of the screen: its ESCO label, else the person's own words. */
export function abilityName({ labelIt, labelEn, words }: Ability): string {
  const label = language.value === 'it' ? labelIt || labelEn : labelEn || labelIt
  return first(label || words || '')
}
