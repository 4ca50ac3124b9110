import { expect, test } from 'vitest'
import { loadOccupations, loadSkills, searchConcepts } from '../../../src/components/abilities/esco-search.ts'

test('finds an occupation by three letters of Italian or English', async () => {
  const occupations = await loadOccupations()
  expect(occupations.length).toBeGreaterThan(3_000)
  const italian = searchConcepts(occupations, 'pizz')
  expect(italian.map(({ it }) => it).join(' ')).toContain('pizza')
  const english = searchConcepts(occupations, 'brick')
  expect(english.some(({ en }) => en.includes('bricklayer'))).toBe(true)
  expect(english.every(({ isco }) => /^\d{4}$/.test(isco ?? ''))).toBe(true)
})

test('wants every word, in any order, without regard to accents and case', async () => {
  const skills = await loadSkills()
  const found = searchConcepts(skills, 'CRITICA valut')
  expect(found.map(({ it }) => it)).toContain('valutare criticamente le informazioni e le loro fonti')
  expect(searchConcepts(skills, 'valutare zzz')).toEqual([])
})

test('nothing typed finds nothing', async () => {
  expect(searchConcepts(await loadSkills(), '  ')).toEqual([])
})
