import type { Ability } from '@approdo/schemas'
import type { PrintLanguage } from '../../i18n/print/print-texts.ts'

/**
 * What ESCO calls something in one of the six languages, as far as the entry holds it: else in Italian, English or another;
 * empty when nothing was picked from ESCO.
 */
export function occupationName(
  { labelIt, labelEn, labels }: Pick<Ability, 'labelIt' | 'labelEn' | 'labels'>,
  language: PrintLanguage,
): string {
  const own = language === 'it' ? labelIt : language === 'en' ? labelEn : labels?.[language]
  const name = own || labelIt || labelEn || Object.values(labels ?? {})[0] || ''
  return name.charAt(0).toLocaleUpperCase() + name.slice(1)
}
