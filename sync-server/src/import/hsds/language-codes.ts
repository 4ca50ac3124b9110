const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const longer = [
  'fil',
  'prs',
  'ckb',
  'kmr',
  'yue',
  'cmn',
  'wuu',
  'rom',
  'ber',
  'zgh',
  'sgn',
  'nap',
  'scn',
  'fur',
  'tzm',
]

/** ISO 639 codes by the language's name in Italian, English or itself. */
const byName = new Map<string, string>()
for (const code of [...[...alphabet].flatMap((a) => [...alphabet].map((b) => a + b)), ...longer]) {
  for (const locale of ['en', 'it', code]) {
    const name = nameIn(locale, code)?.toLowerCase()
    if (name !== undefined && !byName.has(name)) byName.set(name, code)
  }
}
for (const [name, code] of Object.entries({
  mandarin: 'zh',
  cantonese: 'yue',
  farsi: 'fa',
  dari: 'prs',
  tagalog: 'tl',
  bengali: 'bn',
  fula: 'ff',
  pular: 'ff',
  mandinka: 'mnk',
  mandingo: 'mnk',
  'sign language': 'sgn',
}))
  if (!byName.has(name)) byName.set(name, code)

function nameIn(locale: string, code: string): string | undefined {
  if (Intl.DisplayNames.supportedLocalesOf(locale).length === 0) return undefined
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(code)
}

/** The ISO 639 code that a code of two or three letters, a tag (`en-GB`) or a name stands for. */
export function languageCode(text: string): string | undefined {
  const wanted = text.trim().toLowerCase()
  const named = byName.get(wanted) ?? byName.get(wanted.replace(/\s*\(.*\)$/, ''))
  if (named !== undefined) return named
  const tag = /^([a-z]{2,3})([-_][a-z\d]{2,8})*$/.exec(wanted)?.[1]
  if (tag === undefined) return undefined
  const code = Intl.getCanonicalLocales(tag)[0] ?? tag
  return nameIn('en', code) === undefined ? undefined : code
}
