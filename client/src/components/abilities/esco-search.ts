import { type EscoEntry, type EscoKind, escoPrefix } from '@approdo/schemas'
import { type HeldEscoList, heldEscoLists } from '../../sync/esco-lists.ts'
import { createEscoIndex, type EscoConcept, type EscoIndex, type OtherWords } from './esco-index.ts'
import { everydayWords } from './everyday-words.ts'

/** Occupations, or skills for all trades. */
export type EscoPart = 'occupation' | 'transversalSkill'

const kindOf: Record<EscoPart, EscoKind> = { occupation: 'occupation', transversalSkill: 'skill' }

interface Draft {
  concept: EscoConcept
  others: OtherWords[]
}

const held = new Map<EscoPart, { of: string; index: Promise<EscoIndex> }>()

/**
 * What comes with the app and what the municipality's administrators imported, ready to be searched; made when first asked for, and
 * again after another import has arrived.
 */
export async function loadEsco(part: EscoPart, municipality: string): Promise<EscoIndex> {
  const lists = (await heldEscoLists(municipality)).filter(({ kind }) => kind === kindOf[part])
  const of = [municipality, ...lists.map(({ language, hash }) => language + hash)].join()
  const known = held.get(part)
  if (known?.of === of) return known.index
  const index = makeIndex(part, lists)
  held.set(part, { of, index })
  index.catch(() => held.delete(part))
  return index
}

async function makeIndex(part: EscoPart, lists: readonly HeldEscoList[]): Promise<EscoIndex> {
  const drafts = await (part === 'occupation' ? bundledOccupations() : bundledSkills())
  for (const list of lists)
    for (const entry of (await list.read()) ?? []) take(part, drafts, list.language, entry)
  const index = createEscoIndex()
  let sinceRest = 0
  for (const { concept, others } of drafts.values()) {
    index.add(concept, others)
    if (++sinceRest % restAfter === 0) await rest()
  }
  return index.finish()
}

/** Concepts after which what waits on the page has its turn. */
const restAfter = 500
const rest = (): Promise<void> => new Promise((go) => setTimeout(go))

/** Adds what an imported list says of a concept; its labels are newer than those of the app. */
function take(part: EscoPart, drafts: Map<string, Draft>, language: string, entry: EscoEntry): void {
  const { uri, isco, label, also, reuse } = entry
  const known = drafts.get(uri)
  if (!known && part === 'transversalSkill' && reuse !== 'transversal') return
  const { concept, others } = known ?? draft(kindOf[part], uri.slice(escoPrefix[kindOf[part]].length))
  drafts.set(uri, { concept, others })
  if (isco) concept.isco = isco
  if (language === 'it' || language === 'en') concept[language] = label
  else concept.labels[language.replace(/-.*/, '')] = label
  others.push(...also.map((text) => ({ text, isStemmed: /^(it|en)\b/.test(language) })))
}

const draft = (kind: EscoKind, id: string): Draft => ({
  concept: { id, uri: escoPrefix[kind] + id, it: '', en: '', labels: {} },
  others: [],
})

async function bundledOccupations(): Promise<Map<string, Draft>> {
  const { default: rows } = await import('@approdo/schemas/data/esco-occupations.json')
  const everyday = everydayByGroup()
  return new Map(
    (rows as [string, string, string, string][]).map(([id, isco, it, en]) => {
      const { concept } = draft('occupation', id)
      const text = everyday.get(isco)
      return [
        concept.uri,
        { concept: { ...concept, isco, it, en }, others: text ? [{ text, isStemmed: true }] : [] },
      ]
    }),
  )
}

async function bundledSkills(): Promise<Map<string, Draft>> {
  const { default: rows } = await import('@approdo/schemas/data/esco-transversal-skills.json')
  return new Map(
    (rows as [string, string, string, number][]).map(([id, it, en]) => {
      const { concept, others } = draft('skill', id)
      return [concept.uri, { concept: { ...concept, it, en }, others }]
    }),
  )
}

/** What people call the jobs of each unit group. */
function everydayByGroup(): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [words, groups] of everydayWords)
    for (const group of groups.split(' ')) texts.set(group, `${texts.get(group) ?? ''} ${words}`)
  return texts
}
