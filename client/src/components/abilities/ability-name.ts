import type { Ability } from '@approdo/schemas'
import { language } from '../../i18n/language.ts'

const first = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** What an ability is called: its ESCO label in the language of the screen, else in another, else the person's own words. */
export function abilityName({ labelIt, labelEn, labels, words }: Ability): string {
  const label = language.value === 'it' ? labelIt || labelEn : labelEn || labelIt
  return first(label || Object.values(labels ?? {})[0] || words || '')
}
