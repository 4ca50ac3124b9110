import { stemsOf, wordsOf } from './words-of.ts'

/** An ESCO concept as one finds it: an occupation carries its ISCO-08 unit group. */
export interface EscoConcept {
  id: string
  uri: string
  isco?: string | undefined
  it: string
  en: string
  /** In further languages that an administrator imported, by ISO 639 code. */
  labels: Record<string, string>
  /** Other words for it, of imported lists. */
  others: OtherWords[]
}

/** A name that a concept has beside its labels. */
export interface OtherWords {
  text: string
  /** Whether they are Italian or English, and so found under other endings too. */
  isStemmed: boolean
}

/** What is searched. */
export interface EscoIndex {
  concepts: readonly EscoConcept[]
  /** All words in their order, and where each of them is. */
  vocabulary: readonly string[]
  places: readonly Places[]
  /** Places in the vocabulary by stem. */
  stems: ReadonlyMap<string, readonly number[]>
  /** The first word of each label, by concept. */
  beginnings: readonly (readonly string[])[]
}

/** The concepts whose labels have a word, and those that have it beside. */
interface Places {
  called: number[]
  known: number[]
  isStemmed: boolean
}

/** Letters from which on a word is looked for under its other endings too. */
const wholeWord = 4

/** Collects concepts, one by one, and gives the index of them all; `pause` is called between small pieces of work. */
export function createEscoIndex() {
  const concepts: EscoConcept[] = []
  const beginnings: string[][] = []
  const places = new Map<string, Places>()

  function note(word: string, where: 'called' | 'known', isStemmed: boolean): void {
    const found = places.get(word) ?? { called: [], known: [], isStemmed: false }
    places.set(word, found)
    found.isStemmed ||= isStemmed
    // A concept's words come one after another, so a second time is next to the first.
    if (found[where].at(-1) !== concepts.length) found[where].push(concepts.length)
  }

  return {
    /** `everyday` are Italian and English words for what is like it. */
    add(concept: EscoConcept, everyday = ''): void {
      const labels = [concept.it, concept.en, ...Object.values(concept.labels)].map(wordsOf)
      for (const [at, words] of labels.entries()) for (const word of words) note(word, 'called', at < 2)
      for (const { text, isStemmed } of concept.others)
        for (const word of wordsOf(text)) note(word, 'known', isStemmed)
      for (const word of wordsOf(everyday)) note(word, 'known', true)
      beginnings.push(labels.flatMap(([first]) => first ?? []))
      concepts.push(concept)
    },

    async finish(pause: () => Promise<void>): Promise<EscoIndex> {
      const sorted = [...places].toSorted(([a], [b]) => (a < b ? -1 : 1))
      const stems = new Map<string, number[]>()
      for (const [at, [word, { isStemmed }]] of sorted.entries()) {
        if (!isStemmed) continue
        for (const stem of stemsOf(word)) stems.set(stem, [...(stems.get(stem) ?? []), at])
        await pause()
      }
      return {
        concepts,
        beginnings,
        stems,
        vocabulary: sorted.map(([word]) => word),
        places: sorted.map(([, where]) => where),
      }
    },
  }
}

/**
 * Finds concepts by the beginnings of words in any of their languages, whatever the accents, plural or gender (of Italian and
 * English), and by what else they are called. Those whose label begins with the text come first, those found by other words
 * last, and shorter labels before longer ones.
 */
export function searchConcepts(index: EscoIndex, text: string, limit = 20): EscoConcept[] {
  const wanted = wordsOf(text)
  const [first] = wanted
  if (first === undefined) return []
  const marks = wanted.map((word) => marksOf(index, word))
  const found = index.concepts.flatMap((concept, at) => {
    const worst = Math.min(...marks.map((of) => of[at] ?? 0))
    if (worst === 0) return []
    const begins = index.beginnings[at]?.some((word) => word.startsWith(first))
    const place = worst === 1 ? 200 : begins ? 0 : 100
    return [{ concept, rank: place + Math.min((concept.it || anyLabel(concept)).length, 99) }]
  })
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ concept }) => concept)
}

/** For each concept: 2 when a label has the word, 1 when it is known under it, 0 otherwise. */
function marksOf({ concepts, vocabulary, places, stems }: EscoIndex, word: string): Uint8Array {
  const marks = new Uint8Array(concepts.length)
  const mark = ({ called, known }: Places): void => {
    for (const at of known) marks[at] ||= 1
    for (const at of called) marks[at] = 2
  }
  for (let at = firstFrom(vocabulary, word); vocabulary[at]?.startsWith(word); at++) {
    const where = places[at]
    if (where) mark(where)
  }
  for (const stem of word.length < wholeWord ? [] : stemsOf(word))
    for (const at of stems.get(stem) ?? []) {
      const where = places[at]
      if (where) mark(where)
    }
  return marks
}

/** The first place in a sorted list that does not come before the word. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** A label in whatever language there is one. */
export const anyLabel = ({ it, en, labels }: EscoConcept): string =>
  en || it || Object.values(labels)[0] || ''

/**
 * By what a text found the concept, when its Italian and English labels have no such word: its label in a further language, else
 * another word for it.
 */
export function foundAs({ it, en, labels, others }: EscoConcept, text: string): string | undefined {
  const [first = ''] = wordsOf(text)
  const has = (label: string) => wordsOf(label).some((word) => word.startsWith(first))
  if (has(it) || has(en)) return undefined
  return Object.values(labels).find(has) ?? others.find((one) => has(one.text))?.text
}
