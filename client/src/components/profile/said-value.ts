import { languageNameIn } from '../../i18n/names.ts'
import type { PrintLanguage } from '../../i18n/print/print-texts.ts'
import type { ProfileTexts } from '../../i18n/print/profile/profile-texts.ts'
import { monthText } from './month.ts'
import type { ProfileField } from './profile-fields.ts'

/** An answer in one of the six languages; empty when there is none. */
export function saidValue(
  { control, said }: ProfileField,
  value: unknown,
  texts: ProfileTexts,
  language: PrintLanguage,
): string {
  if (value === true) return texts.yes
  if (typeof value !== 'string' || value === '') return ''
  if (control === 'choice') return said?.(texts, value) ?? value
  if (control === 'month') return monthText(value)
  if (control === 'language') return languageNameIn(language, value)
  return control === 'country' ? countryIn(language, value) : value
}

function countryIn(language: PrintLanguage, code: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code
  } catch {
    return code
  }
}
