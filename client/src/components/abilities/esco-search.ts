import { type EscoEntry, type EscoKind, escoPrefix } from '@approdo/schemas'
import { type HeldEscoList, heldEscoLists } from '../../sync/esco-lists.ts'
import { createEscoIndex, type EscoConcept, type EscoIndex } from './esco-index.ts'
import { everydayWords } from './everyday-words.ts'

/** Occupations, skills for all trades, and skills of a trade, which only an import brings. */
export type EscoPart = 'occupation' | 'transversalSkill' | 'professionalSkill'

const kindOf = (part: EscoPart): EscoKind => (part === 'occupation' ? 'occupation' : 'skill')

const made = new Map<EscoPart, { of: string; index: Promise<EscoIndex> }>()

/**
 * What comes with the app and what the municipality's administrators imported, ready to be searched; made when first asked for, and
 * again after another import has arrived.
 */
export async function loadEsco(part: EscoPart, municipality: string): Promise<EscoIndex> {
  const lists = await importedLists(part, municipality)
  const of = [municipality, ...lists.map(({ language, hash }) => language + hash)].join()
  const known = made.get(part)
  if (known?.of === of) return known.index
  const index = makeIndex(part, lists)
  made.set(part, { of, index })
  index.catch(() => made.delete(part))
  return index
}

/** The languages of what comes with the app. */
export const bundledLanguages = (part: EscoPart): string[] =>
  part === 'professionalSkill' ? [] : ['it', 'en']

/** The languages in which a part can be searched here, as BCP 47 tags; none when there is nothing to search. */
export async function escoLanguagesOf(part: EscoPart, municipality: string): Promise<string[]> {
  const imported = (await importedLists(part, municipality)).map(({ language }) => language)
  return [...new Set([...bundledLanguages(part), ...imported])]
}

async function importedLists(part: EscoPart, municipality: string): Promise<HeldEscoList[]> {
  return (await heldEscoLists(municipality)).filter(({ kind }) => kind === kindOf(part))
}

type Concepts = Map<string, EscoConcept>

async function makeIndex(part: EscoPart, lists: readonly HeldEscoList[]): Promise<EscoIndex> {
  const [concepts, transversal] = await Promise.all([bundledOf(part), bundledOf('transversalSkill')])
  for (const { language, read } of lists)
    for (const entry of (await read()) ?? []) {
      const isTransversal = transversal.has(entry.uri) || entry.reuse === 'transversal'
      if (part === 'occupation' || isTransversal === (part === 'transversalSkill'))
        take(concepts, language, entry)
    }
  const everyday = part === 'occupation' ? everydayByGroup() : new Map<string, string>()
  const index = createEscoIndex()
  const pause = createPauses()
  for (const concept of concepts.values()) {
    index.add(concept, everyday.get(concept.isco ?? ''))
    await pause()
  }
  return index.finish(pause)
}

/** How long the page waits for a piece of work. */
const sliceMs = 8

/** Gives a function that lets the page have its turn whenever a slice of work is over. */
function createPauses(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < sliceMs) return
    await new Promise((go) => setTimeout(go))
    since = performance.now()
  }
}

/** Adds what an imported list says of a concept; its labels are newer than those of the app. */
function take(concepts: Concepts, language: string, { uri, isco, label, also }: EscoEntry): void {
  const concept = concepts.get(uri) ?? conceptOf(uri)
  concepts.set(uri, concept)
  if (isco) concept.isco = isco
  if (language === 'it' || language === 'en') concept[language] = label
  else concept.labels[language.replace(/-.*/, '')] = label
  const isStemmed = /^(it|en)\b/.test(language)
  concept.others.push(...also.map((text) => ({ text, isStemmed })))
}

const conceptOf = (uri: string): EscoConcept => ({
  id: uri.slice(uri.lastIndexOf('/') + 1),
  uri,
  it: '',
  en: '',
  labels: {},
  others: [],
})

/** What comes with the app. */
async function bundledOf(part: EscoPart): Promise<Concepts> {
  if (part === 'professionalSkill') return new Map()
  if (part === 'transversalSkill') {
    const { default: rows } = await import('@approdo/schemas/data/esco-transversal-skills.json')
    const skills = rows as [string, string, string, number][]
    return byUri(skills.map(([id, it, en]) => ({ ...conceptOf(escoPrefix.skill + id), it, en })))
  }
  const { default: rows } = await import('@approdo/schemas/data/esco-occupations.json')
  const occupations = rows as [string, string, string, string][]
  return byUri(
    occupations.map(([id, isco, it, en]) => ({ ...conceptOf(escoPrefix.occupation + id), isco, it, en })),
  )
}

const byUri = (concepts: EscoConcept[]): Concepts => new Map(concepts.map((one) => [one.uri, one]))

/** What people call the jobs of each unit group. */
function everydayByGroup(): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [words, groups] of everydayWords)
    for (const group of groups.split(' ')) texts.set(group, `${texts.get(group) ?? ''} ${words}`)
  return texts
}
