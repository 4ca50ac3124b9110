import { withoutAccents } from '../../i18n/without-accents.ts'

/** An ESCO concept as one finds it: an occupation carries its ISCO-08 unit group. */
export interface EscoConcept {
  id: string
  uri: string
  isco?: string | undefined
  it: string
  en: string
}

interface Entry extends EscoConcept {
  /** The words of both labels, without accents. */
  words: string[]
}

const split = (text: string): string[] =>
  withoutAccents(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const entry = (concept: EscoConcept): Entry => ({ ...concept, words: split(`${concept.it} ${concept.en}`) })

/**
 * Finds concepts by the beginnings of words in Italian and English, whatever the accents. Those whose label
 * begins with the text come first, shorter labels before longer ones.
 */
export function searchConcepts(entries: readonly Entry[], text: string, limit = 20): EscoConcept[] {
  const wanted = split(text)
  const first = wanted[0]
  if (first === undefined) return []
  const rank = ({ it, en, words }: Entry): number =>
    (words[0]?.startsWith(first) || withoutAccents(en).startsWith(first) ? 0 : 100) +
    Math.min(it.length || en.length, 99)
  return entries
    .filter(({ words }) => wanted.every((part) => words.some((word) => word.startsWith(part))))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, limit)
}

let occupations: Promise<Entry[]> | undefined
let skills: Promise<Entry[]> | undefined

/** The occupations of ESCO; read when first asked for, and kept. */
export function loadOccupations(): Promise<Entry[]> {
  occupations ??= import('@approdo/schemas/data/esco-occupations.json').then(({ default: rows }) =>
    (rows as [string, string, string, string][]).map(([id, isco, it, en]) =>
      entry({ id, uri: `http://data.europa.eu/esco/occupation/${id}`, isco, it, en }),
    ),
  )
  return occupations
}

/** The transversal skills of ESCO; read when first asked for, and kept. */
export function loadSkills(): Promise<Entry[]> {
  skills ??= import('@approdo/schemas/data/esco-transversal-skills.json').then(({ default: rows }) =>
    (rows as [string, string, string, number][]).map(([id, it, en]) =>
      entry({ id, uri: `http://data.europa.eu/esco/skill/${id}`, it, en }),
    ),
  )
  return skills
}
