import { documentProblems } from '@approdo/schemas'
import { expect, test } from 'vitest'
import { generateCases } from '../../src/seed/case/generate-cases.ts'
import { directionsIn, servicesIn } from '../../src/seed/known-world.ts'
import { generateDirections } from '../../src/seed/place/generate-directions.ts'
import { generatePlaces } from '../../src/seed/place/generate-places.ts'
import { contains } from '../../src/seed/place/point-in.ts'
import { territoryOf } from '../../src/seed/place/territory.ts'
import { generateTraining } from '../../src/seed/training/generate-training.ts'

const today = '2026-11-23'
const worker = (number: number) => ({ id: `worker${number}.roma`, name: `Operatrice ${number}` })

function world(municipality: string, seed: string, count: number) {
  const territory = territoryOf(municipality)
  if (territory === undefined) throw new Error('no such municipality')
  const places = [
    ...generatePlaces({ municipality, territory, seed, today, surveyors: ['worker1.roma'] }),
    ...generateDirections({ municipality, seed, today, by: 'supervisor.roma' }),
  ]
  const cases = generateCases({
    municipality,
    today,
    seed,
    count,
    workers: [worker(1), worker(2)],
    partners: [{ id: 'partner.roma', name: 'Partner' }],
    supervisor: { id: 'supervisor.roma', name: 'Supervisora' },
    services: servicesIn(places),
    directions: directionsIn(places),
  })
  const training = generateTraining({ municipality, seed, today, trainee: worker(1), trainer: worker(2) })
  return { territory, places, cases, training, all: [...places, ...cases, ...training] }
}

test('the same seed makes the same documents, byte for byte; another seed others', () => {
  const one = JSON.stringify(world('058091', '1', 40).all)
  expect(JSON.stringify(world('058091', '1', 40).all)).toBe(one)
  expect(JSON.stringify(world('058091', '2', 40).all)).not.toBe(one)
})

test('every document is valid, marked synthetic, and has an id of its own', () => {
  const { all } = world('058091', '1', 120)
  expect(all.flatMap((document) => documentProblems(document))).toEqual([])
  expect(all.every(({ synthetic }) => synthetic === true)).toBe(true)
  expect(new Set(all.map(({ _id }) => _id)).size).toBe(all.length)
})

test('nothing is written in the future', () => {
  const late = world('032006', '3', 150).all.filter(({ createdAt }) => String(createdAt).slice(0, 10) > today)
  expect(late.map(({ _id, type, createdAt }) => [_id, type, createdAt])).toEqual([])
})

test('plans are met in every state, reviews in time and late, goals at every level', () => {
  const { cases } = world('058091', '1', 300)
  const ofType = (type: string) => cases.filter((document) => document.type === type)
  expect(new Set(ofType('plan').map(({ status }) => status))).toEqual(
    new Set(['draft', 'proposed', 'signed', 'closed']),
  )
  expect(new Set(ofType('supervision').map(({ decision }) => decision))).toEqual(
    new Set(['approved', 'returned']),
  )
  expect(new Set(ofType('review').map(({ heldOn, dueOn }) => String(heldOn) > String(dueOn)))).toEqual(
    new Set([true, false]),
  )
  expect(new Set(ofType('goal').map(({ score }) => score))).toEqual(new Set([undefined, -2, -1, 0, 1, 2]))
  expect(new Set(ofType('support').map(({ outcome }) => outcome)).size).toBe(5)
  const overdue = ofType('plan').filter(
    ({ status, nextReviewOn }) => status === 'signed' && String(nextReviewOn) < today,
  )
  expect(overdue.length).toBeGreaterThan(0)
  expect(
    ofType('plan').some(({ directionLinks }) => Array.isArray(directionLinks) && directionLinks.length > 0),
  ).toBe(true)
})

test('what is overdue is recent, and little of all that is due', () => {
  const { cases, training } = world('058091', '1', 300)
  const longAgo = '2026-11-02'
  const open = cases.filter(({ type, state }) => type === 'commitment' && state === 'open')
  const overdue = open.filter(({ dueOn }) => String(dueOn) < today)
  expect(overdue.length).toBeGreaterThan(0)
  expect(overdue.length).toBeLessThan(open.length / 2)
  expect(overdue.filter(({ dueOn }) => String(dueOn) < longAgo)).toEqual([])

  const newest = new Map<unknown, string>()
  const stillOpen = new Set(
    cases.filter(({ type, status }) => type === 'case' && status === 'open').map(({ _id }) => _id),
  )
  for (const { type, _id, on, nextOn } of cases.toSorted((a, b) => (String(a.on) < String(b.on) ? -1 : 1)))
    if (type === 'visit' && on !== undefined) newest.set(_id.split(':visit:')[0], String(nextOn))
  const nextSteps = [...newest].filter(([root]) => stillOpen.has(String(root))).map(([, day]) => day)
  const late = nextSteps.filter((day) => day < today)
  expect(late.length).toBeGreaterThan(0)
  expect(late.length).toBeLessThan(nextSteps.length / 4)
  expect(late.filter((day) => day < longAgo)).toEqual([])

  const agreed = training.flatMap(({ agreements }) => (Array.isArray(agreements) ? agreements : []))
  expect(agreed.filter(({ done, dueOn }) => !done && dueOn < longAgo)).toEqual([])
})

test('supports name services of the map', () => {
  const { cases, places } = world('089017', '1', 30)
  const known = new Set(places.map(({ _id }) => _id))
  const supports = cases.filter(({ type }) => type === 'support')
  expect(supports.length).toBeGreaterThan(10)
  expect(supports.every(({ service }) => known.has(String(service)))).toBe(true)
})

test.each(['058091', '001272', '032006', '089017', '101010'])(
  'places of %s lie inside its boundary',
  (municipality) => {
    const { places, territory } = world(municipality, '1', 0)
    const points = places
      .filter(({ type }) => type === 'location')
      .map(({ longitude, latitude }) => [Number(longitude), Number(latitude)] as const)
    expect(points.length).toBeGreaterThan(20)
    expect(points.filter((point) => !contains(territory.boundary, point))).toEqual([])
    expect(contains(territory.boundary, [0, 0])).toBe(false)
    expect(new Set(places.filter(({ type }) => type === 'service').map(({ area }) => area)).size).toBe(9)
  },
)
