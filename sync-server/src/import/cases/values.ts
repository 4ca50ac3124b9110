import { type PermitType, permitTypeLabels, stateless } from '@approdo/schemas'

/** A day from `31/01/2026`, `31-1-26`, `31.01.2026`, `2026-01-31` with or without a time; undefined for none. */
export function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ].*)?$/.exec(text)
  return local ? realDay(Number(local[3]), Number(local[2]), Number(local[1])) : undefined
}

function realDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900
  return real ? date.toISOString().slice(0, 10) : undefined
}

const genders: Record<string, 'female' | 'male' | 'other'> = {
  f: 'female',
  femmina: 'female',
  donna: 'female',
  female: 'female',
  m: 'male',
  maschio: 'male',
  uomo: 'male',
  male: 'male',
  x: 'other',
  altro: 'other',
  other: 'other',
}

export const genderIn = (text: string): 'female' | 'male' | 'other' | undefined => genders[text.toLowerCase()]

/** Without case, and with one kind of apostrophe. */
const plain = (text: string): string => text.trim().toLowerCase().replaceAll('’', "'")

const regions = new Map<string, string>()
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
for (const locale of ['it', 'en', 'fr']) {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  for (const code of [...letters].flatMap((a) => [...letters].map((b) => a + b))) {
    const name = names.of(code)
    if (name !== undefined && !regions.has(plain(name))) regions.set(plain(name), code)
  }
}

/** Adjectives of the citizenships met most, by their stem. */
const adjectives: Record<string, string> = {
  italian: 'IT',
  nigerian: 'NG',
  pakistan: 'PK',
  banglades: 'BD',
  ucrain: 'UA',
  afgan: 'AF',
  afghan: 'AF',
  marocchin: 'MA',
  tunisin: 'TN',
  egizian: 'EG',
  senegales: 'SN',
  gambian: 'GM',
  malian: 'ML',
  ivorian: 'CI',
  somal: 'SO',
  eritre: 'ER',
  etiop: 'ET',
  sudanes: 'SD',
  sirian: 'SY',
  irachen: 'IQ',
  iranian: 'IR',
  peruvian: 'PE',
  venezuelan: 'VE',
  colombian: 'CO',
  ecuadorian: 'EC',
  salvadoregn: 'SV',
  albanes: 'AL',
  rumen: 'RO',
  moldav: 'MD',
  georgian: 'GE',
  turc: 'TR',
  cines: 'CN',
  filippin: 'PH',
  indian: 'IN',
  cingales: 'LK',
  ghanes: 'GH',
  camerunens: 'CM',
  guinean: 'GN',
  congoles: 'CD',
  brasilian: 'BR',
  russ: 'RU',
  burkinab: 'BF',
  togoles: 'TG',
  libic: 'LY',
  algerin: 'DZ',
  cuban: 'CU',
  dominican: 'DO',
  kosovar: 'XK',
}

/** The ISO 3166-1 code of a country's name, code or adjective, in Italian or English. */
export function countryIn(text: string): string | undefined {
  const wanted = plain(text)
  if (wanted === 'apolide' || wanted === 'stateless') return stateless
  const known = regions.get(wanted)
  if (known !== undefined) return known
  const code = wanted.toUpperCase()
  if (/^[A-Z]{2}$/.test(code) && [...regions.values()].includes(code)) return code
  const stem = Object.keys(adjectives).find(
    (one) => wanted.startsWith(one) && wanted.length <= one.length + 3,
  )
  return stem === undefined ? undefined : adjectives[stem]
}

/** The code of a permit written as its Italian or English label; else the text as it is. */
export function permitIn(text: string): string {
  const wanted = text.trim().toLowerCase()
  const found = Object.entries(permitTypeLabels).find(([code, { it, en }]) =>
    [code, it, en].some((label) => label.toLowerCase() === wanted),
  )
  return (found?.[0] as PermitType | undefined) ?? text
}

const states: Record<string, 'open' | 'closed'> = {
  aperto: 'open',
  aperta: 'open',
  attivo: 'open',
  attiva: 'open',
  'in carico': 'open',
  open: 'open',
  active: 'open',
  chiuso: 'closed',
  chiusa: 'closed',
  closed: 'closed',
  dimesso: 'closed',
  dimessa: 'closed',
  concluso: 'closed',
}

export const statusIn = (text: string): 'open' | 'closed' | undefined => states[text.toLowerCase()]
