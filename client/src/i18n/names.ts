import { stateless, unknownCountry } from '@approdo/schemas'
import { i18n, language } from './language.ts'

const known = new Map<string, Intl.DisplayNames>()

function names(type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${language.value} ${type}`
  const found = known.get(key) ?? new Intl.DisplayNames(language.value, { type, fallback: 'code' })
  known.set(key, found)
  return found
}

/** The name of a country by its ISO 3166-1 code, or of having none; the code itself when it is none. */
export function countryName(code: string): string {
  if (code === stateless) return i18n.global.t('common.stateless')
  if (code === unknownCountry) return i18n.global.t('common.unknownCountry')
  return /^[A-Z]{2}$/.test(code) ? (names('region').of(code) ?? code) : code
}

/** The name of a language by its ISO 639 code; the code itself when it is none. */
export function languageName(code: string): string {
  return /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code) ? (names('language').of(code) ?? code) : code
}

const letters = Array.from({ length: 26 }, (_none, index) => String.fromCharCode(65 + index))

/** ISO 3166-1 codes of the countries that the browser knows by name; pseudo-regions and groups are left out. */
export function countryCodes(): string[] {
  const groups = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA', 'CQ'])
  const current = (code: string) => new Intl.Locale(`und-${code}`).region === code
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !groups.has(code) && countryName(code) !== code && current(code))
}
