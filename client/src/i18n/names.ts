import { stateless, unknownCountry } from '@approdo/schemas'
import { i18n, language } from './language.ts'

const known = new Map<string, Intl.DisplayNames>()

function regions(): Intl.DisplayNames {
  const key = `${language.value} region`
  const found = known.get(key) ?? new Intl.DisplayNames(language.value, { type: 'region', fallback: 'code' })
  known.set(key, found)
  return found
}

/** The name of a country by its ISO 3166-1 code, or of having none; the code itself when it is none. */
export function countryName(code: string): string {
  if (code === stateless) return i18n.global.t('common.stateless')
  if (code === unknownCountry) return i18n.global.t('common.unknownCountry')
  return /^[A-Z]{2}$/.test(code) ? (regions().of(code) ?? code) : code
}

/** Languages that Chromium has no name for, by the language that names them. */
const unnamed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ff: {
    it: 'fulani',
    en: 'Fula',
    fr: 'peul',
    es: 'fula',
    ar: 'الفولانية',
    uk: 'фула',
    ff: 'Fulfulde',
  },
}

/** The name of a language in another, both by their ISO 639 codes; the code itself when it is none. */
export function languageNameIn(speech: string, code: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code)) return code
  const key = `${speech} language`
  const found = known.get(key) ?? new Intl.DisplayNames(speech, { type: 'language', fallback: 'code' })
  known.set(key, found)
  const name = found.of(code) ?? code
  return name === code ? (unnamed[code]?.[speech] ?? code) : name
}

/** The name of a language in that of the screen. */
export const languageName = (code: string): string => languageNameIn(language.value, code)

const letters = Array.from({ length: 26 }, (_none, index) => String.fromCharCode(65 + index))

/** ISO 3166-1 codes of the countries that the browser knows by name; pseudo-regions and groups are left out. */
export function countryCodes(): string[] {
  const groups = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA', 'CQ'])
  const current = (code: string) => new Intl.Locale(`und-${code}`).region === code
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !groups.has(code) && countryName(code) !== code && current(code))
}
