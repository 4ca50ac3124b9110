import { expect, test } from 'vitest'
import { searchConcepts } from '../../../src/components/abilities/esco-index.ts'
import { loadEsco } from '../../../src/components/abilities/esco-search.ts'
import { everydayWords } from '../../../src/components/abilities/everyday-words.ts'

/** A municipality that has imported nothing. */
const nowhere = '001001'

test('finds an occupation by three letters of Italian or English', async () => {
  const occupations = await loadEsco('occupation', nowhere)
  expect(occupations.concepts.length).toBeGreaterThan(3_000)
  const italian = searchConcepts(occupations, 'pizz')
  expect(italian.map(({ it }) => it).join(' ')).toContain('pizza')
  const english = searchConcepts(occupations, 'brick')
  expect(english.some(({ en }) => en.includes('bricklayer'))).toBe(true)
  expect(english.every(({ isco }) => /^\d{4}$/.test(isco ?? ''))).toBe(true)
})

test('wants every word, in any order, without regard to accents and case', async () => {
  const skills = await loadEsco('transversalSkill', nowhere)
  const found = searchConcepts(skills, 'CRITICA valut')
  expect(found.map(({ it }) => it)).toContain('valutare criticamente le informazioni e le loro fonti')
  expect(searchConcepts(skills, 'valutare zzz')).toEqual([])
})

test('nothing typed finds nothing', async () => {
  expect(searchConcepts(await loadEsco('transversalSkill', nowhere), '  ')).toEqual([])
})

test.each([
  ['badante', 'assistente familiare'],
  ['badanti', 'assistente domiciliare'],
  ['colf', 'collaboratore familiare'],
  ['muratori', 'muratore'],
  ['saldatrici', 'saldatore'],
  ['cuoca', 'cuoco'],
  ['magazziniera', 'magazziniere'],
  ['infermiera', 'infermiere'],
  ['parrucchieri', 'parrucchiere'],
])('finds what %s means', async (typed, label) => {
  const found = searchConcepts(await loadEsco('occupation', nowhere), typed)
  expect(found.map(({ it }) => it).join('; ')).toContain(label)
})

test.each([
  ['carpenters', 'carpenter'],
  ['dishwasher', 'kitchen porter'],
  ['nanny', 'nanny'],
])('finds what %s means in English', async (typed, label) => {
  const found = searchConcepts(await loadEsco('occupation', nowhere), typed)
  expect(found.map(({ en }) => en).join('; ')).toContain(label)
})

test('what is called so comes before what is only known under that word', async () => {
  const [first] = searchConcepts(await loadEsco('occupation', nowhere), 'barista')
  expect(first?.it).toContain('barista')
})

test('every group of everyday words has occupations', async () => {
  const groups = new Set((await loadEsco('occupation', nowhere)).concepts.map(({ isco }) => isco))
  const named = everydayWords.flatMap(([, codes]) => codes.split(' '))
  expect(named.filter((code) => !groups.has(code))).toEqual([])
})
