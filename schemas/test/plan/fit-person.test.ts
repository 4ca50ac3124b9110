import { expect, test } from 'vitest'
import { fitPerson, licencesHeld, type Person, territoryFit } from '../../src/index.ts'

const person: Person = {
  givenName: 'Amina',
  familyName: 'Diallo',
  languages: [
    { id: '1', language: 'it', level: 'A1' },
    { id: '2', language: 'fr', level: 'B2' },
  ],
}
const direction = {
  _id: 'place:development-direction:1',
  name: 'Consegne',
  occupations: [{ id: 'o', isco: '83', weight: 1 }],
  requires: { languages: [{ id: 'l', language: 'it', level: 'B1' as const }], licences: ['B'] },
}
const states = (profile: Parameters<typeof fitPerson>[1]) =>
  territoryFit(fitPerson(person, profile), [direction], [], '2026-11-27')[0]?.items.map(({ state }) => state)

test('what the profile says of a language goes before the intake, and the rest of the intake stays', () => {
  const { languages } = fitPerson(person, {
    abilities: [],
    languages: [
      { id: 'a', language: 'it', listening: 'B2', spokenInteraction: 'B1' },
      { id: 'b', language: 'fr' },
      { id: 'c', language: 'ff', motherTongue: true },
    ],
  })
  expect(languages).toEqual([
    { language: 'it', level: 'B1', motherTongue: undefined },
    { language: 'ff', level: undefined, motherTongue: true },
    { id: '2', language: 'fr', level: 'B2' },
  ])
})

test('what nobody asked is not known; asked and none is a gap; a licence of the profile closes it', () => {
  expect(states(undefined)).toEqual(['missing', 'notKnown'])
  expect(states({ abilities: [], noLicence: true })).toEqual(['missing', 'missing'])
  const told = { abilities: [], languages: [{ id: 'a', language: 'it', spokenInteraction: 'B1' as const }] }
  expect(states({ ...told, licences: [{ id: 'l', category: 'C' }] })).toEqual(['met', 'met'])
})

test('a licence of another country is a gap that says so, an expired one a plain gap', () => {
  const item = (state: 'toConvert' | 'expired') =>
    territoryFit(
      fitPerson(person, { abilities: [], licences: [{ id: 'l', category: 'B', state }] }),
      [direction],
      [],
      '2026-11-27',
    )[0]?.items[1]
  expect(item('toConvert')).toMatchObject({ state: 'missing', toConvert: true })
  expect(item('expired')).toMatchObject({ state: 'missing' })
  expect(item('expired')).not.toHaveProperty('toConvert')
})

test('an occupation that was worked meets a direction as one that was named does, once', () => {
  const work = [{ id: 'w', uri: 'esco:driver', isco: '8322', labelIt: 'autista' }]
  const fit = (abilities: Parameters<typeof fitPerson>[1] & object) =>
    territoryFit(fitPerson(person, abilities), [direction], [], '2026-11-27')[0]?.meets.map(
      ({ ability }) => ability,
    )
  expect(fit({ abilities: [], work })).toEqual(['w'])
  expect(
    fit({ abilities: [{ id: 'x', kind: 'occupation', uri: 'esco:driver', isco: '8322' }], work }),
  ).toEqual(['x'])
})

test('a category covers those that the directive says, each once', () => {
  expect(licencesHeld([{ category: 'A' }])).toEqual(['A', 'A2', 'A1', 'AM'])
  expect(licencesHeld([{ category: 'B' }, { category: 'AM' }])).toEqual(['B', 'B1', 'AM'])
  expect(licencesHeld([{ category: 'CE' }])).toContain('BE')
  expect(licencesHeld([{ category: 'D' }])).not.toContain('C')
  expect(licencesHeld([{ category: 'CE' }])).not.toContain('DE')
  expect(licencesHeld([{ category: 'CE' }, { category: 'D' }])).toEqual(expect.arrayContaining(['DE', 'D1E']))
})
