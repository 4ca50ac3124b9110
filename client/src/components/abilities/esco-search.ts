import { everydayWords } from './everyday-words.ts'
import { stemsOf, wordsOf } from './words-of.ts'

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
  stems: Set<string>
  /** The same of what people call the jobs of its group. */
  everyday: Words
}

interface Words {
  words: readonly string[]
  stems: ReadonlySet<string>
}

const noWords: Words = { words: [], stems: new Set() }

/** Letters from which on a word is looked for under its other endings too. */
const wholeWord = 4

function entry(concept: EscoConcept, everyday: Words = noWords): Entry {
  const words = wordsOf(`${concept.it} ${concept.en}`)
  return { ...concept, words, stems: new Set(words.flatMap(stemsOf)), everyday }
}

/**
 * Finds concepts by the beginnings of words in Italian and English, whatever the accents, plural or gender, and occupations
 * by what people call them. Those whose label begins with the text come first, those found by an everyday word last, and
 * shorter labels before longer ones.
 */
export function searchConcepts(entries: readonly Entry[], text: string, limit = 20): EscoConcept[] {
  const wanted = wordsOf(text).map((word) => ({ word, stems: word.length < wholeWord ? [] : stemsOf(word) }))
  const first = wanted[0]
  if (first === undefined) return []
  const isIn = ({ words, stems }: Words, part: (typeof wanted)[number]): boolean =>
    words.some((word) => word.startsWith(part.word)) || part.stems.some((stem) => stems.has(stem))
  const begins = ({ words, en }: Entry): boolean =>
    words[0]?.startsWith(first.word) === true || en.toLowerCase().startsWith(first.word)
  const found = entries.flatMap((one) => {
    const inLabel = wanted.every((part) => isIn(one, part))
    if (!inLabel && !wanted.every((part) => isIn(one.everyday, part))) return []
    const place = !inLabel ? 200 : begins(one) ? 0 : 100
    return [{ one, rank: place + Math.min(one.it.length || one.en.length, 99) }]
  })
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ one }) => one)
}

/** What people call the jobs of each unit group. */
function everydayByGroup(): Map<string, Words> {
  const texts = new Map<string, string>()
  for (const [words, groups] of everydayWords)
    for (const group of groups.split(' ')) texts.set(group, `${texts.get(group) ?? ''} ${words}`)
  return new Map(
    [...texts].map(([group, text]) => {
      const words = wordsOf(text)
      return [group, { words, stems: new Set(words.flatMap(stemsOf)) }]
    }),
  )
}

let occupations: Promise<Entry[]> | undefined
let skills: Promise<Entry[]> | undefined

/** The occupations of ESCO; read when first asked for, and kept. */
export function loadOccupations(): Promise<Entry[]> {
  occupations ??= import('@approdo/schemas/data/esco-occupations.json').then(({ default: rows }) => {
    const everyday = everydayByGroup()
    return (rows as [string, string, string, string][]).map(([id, isco, it, en]) =>
      entry(
        { id, uri: `http://data.europa.eu/esco/occupation/${id}`, isco, it, en },
        everyday.get(isco) ?? noWords,
      ),
    )
  })
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
