import { expect, test } from 'vitest'
import { type FitPerson, type Service, territoryFit } from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const today = '2026-11-26'
const port = {
  _id: 'place:development-direction:1',
  name: 'Porto',
  occupations: [
    { id: 'a', isco: '8', weight: 1 },
    { id: 'b', isco: '834', weight: 3 },
  ],
  requires: {
    languages: [{ id: 'l', language: 'it', level: 'B1' as const }],
    licences: ['C'],
    permit: true,
    skills: [{ id: 's', name: 'Saldare' }],
  },
}
const service = (fields: Partial<Service> & { name: string }): Service => ({
  ...makeDocument('place', 'service', {}),
  type: 'service',
  status: 'active',
  area: 'training',
  ...fields,
})
const services = [
  service({ name: 'Lezioni serali', description: 'Italiano per adulti', freePlaces: 'yes' }),
  service({ name: 'Officina', description: 'Si impara a saldare' }),
  service({ name: 'Corso di italiano', freePlaces: 'waitingList' }),
  service({ name: 'Chiuso', status: 'defunct' }),
  service({ name: 'Italiano per chi studia', permits: ['study'] }),
  service({ name: 'Sportello legale', area: 'legal' }),
]
const driver = { id: 'x', kind: 'occupation' as const, isco: '8343', labelIt: 'Gruista' }
const person = (fields: Partial<FitPerson>): FitPerson => ({ abilities: [driver], ...fields })
const fit = (fields: Partial<FitPerson>, asked = [port]) =>
  territoryFit(person(fields), asked, services, today)
const states = (fields: Partial<FitPerson>) =>
  Object.fromEntries(fit(fields)[0]?.items.map(({ kind, state }) => [kind, state]) ?? [])

test('An ability meets a direction by the narrowest group that contains it', () =>
  expect(fit({})[0]).toMatchObject({ name: 'Porto', meets: [{ ability: 'x', isco: '834', weight: 3 }] }))

test('What nobody has asked is not known, and no lack', () =>
  expect(states({})).toEqual({
    language: 'notKnown',
    licence: 'notKnown',
    permit: 'notKnown',
    skill: 'notKnown',
  }))

test('What is too low, absent or run out is missing', () =>
  expect(
    states({
      languages: [{ language: 'it', level: 'A2' }],
      licences: ['B'],
      permit: { type: 'work', expiresOn: '2026-11-25' },
    }),
  ).toMatchObject({ language: 'missing', licence: 'missing', permit: 'missing' }))

test('What is there is met: a level or a higher one, a licence, a permit, a skill in own words', () => {
  const met = { language: 'met', licence: 'met', permit: 'met', skill: 'met' }
  const abilities = [driver, { id: 'y', kind: 'talent' as const, words: ' saldare' }]
  const base = { abilities, licences: ['C'], permit: { type: 'work', expiresOn: '2027-11-25' } }
  expect(states({ ...base, languages: [{ language: 'it', level: 'B1' }] })).toEqual(met)
  expect(states({ ...base, languages: [{ language: 'it', motherTongue: true }] })).toEqual(met)
})

test('A permit in renewal and European citizenship are met, no permit is missing, and a request has to be asked about', () =>
  expect(
    [
      { type: 'work', expiresOn: '2026-01-01', renewal: { askedOn: '2025-12-01' } },
      { type: 'euCitizen' },
      { type: 'none' },
      { type: 'requested' },
    ].map((permit) => states({ permit }).permit),
  ).toEqual(['met', 'met', 'missing', 'notKnown']))

test('A gap names the services that speak of it, free places first; none that is closed or shut to the permit', () => {
  const items = fit({ permit: { type: 'work', expiresOn: '2026-01-01' } })[0]?.items ?? []
  expect(Object.fromEntries(items.map((item) => [item.kind, item.services.map(({ name }) => name)]))).toEqual(
    {
      language: ['Lezioni serali', 'Corso di italiano'],
      licence: [],
      permit: ['Sportello legale'],
      skill: ['Officina'],
    },
  )
  expect(fit({ languages: [{ language: 'it', level: 'C1' }] })[0]?.items[0]?.services).toEqual([])
})

test('A direction that asks for nothing has no items, and directions come by name whoever the person is', () => {
  const care = { _id: 'place:development-direction:2', name: 'Cura', occupations: [] }
  expect(
    territoryFit(person({}), [port, care], [], today).map(({ name, items }) => [name, items.length]),
  ).toEqual([
    ['Cura', 0],
    ['Porto', 4],
  ])
})
