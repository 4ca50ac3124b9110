import { describe, expect, test } from 'vitest'
import {
  contributions,
  type FigureContext,
  type IndicatorId,
  indicatorDefinitions,
  indicatorFigures,
  newScope,
  sumContributions,
} from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const today = '2026-11-23'
const context: FigureContext = { today, residents: { count: 20_000, source: 'census2011' }, socialWorkers: 3 }

function figure(indicator: IndicatorId, documents: readonly Record<string, unknown>[], given = context) {
  const figures = indicatorFigures(sumContributions(documents.flatMap(contributions)), given)
  const found = figures.find((one) => one.indicator === indicator)
  if (found === undefined) throw new Error(`No figure ${indicator}`)
  return found
}
const number = (value: number) => ({ kind: 'number', value })
const [one, two, three, four] = [newScope('case'), newScope('case'), newScope('case'), newScope('case')]
const record = (scope: string, status = 'open') => makeDocument(scope, 'case', { status })
const plan = (scope: string, fields: object) =>
  makeDocument(scope, 'plan', { intakeOn: '2026-01-01', ...fields })
const signed = (scope: string, signedOn: string) => plan(scope, { status: 'signed', signedOn })

describe('the figures', () => {
  test('are one for each definition, in their order and version', () => {
    const figures = indicatorFigures([], context)
    expect(figures.map(({ indicator, version }) => ({ id: indicator, version }))).toEqual(
      indicatorDefinitions.map(({ id, version }) => ({ id, version })),
    )
  })

  test('of nothing tell zero from missing', () => {
    expect(figure('openCases', []).value).toEqual(number(0))
    expect(figure('casesWithPlan', []).value).toEqual({ kind: 'missing', why: 'noData' })
    expect(figure('goalAttainment', []).value).toEqual({ kind: 'missing', why: 'noData' })
    expect(figure('residentsPerWorker', [], { today }).value).toEqual({ kind: 'missing', why: 'noResidents' })
    const noWorkers = { ...context, socialWorkers: 0 }
    expect(figure('residentsPerWorker', [], noWorkers).value).toEqual({
      kind: 'missing',
      why: 'noSocialWorkers',
    })
  })

  test('count open cases with a plan in force, and the days to the first plan of each', () => {
    const documents = [
      record(one),
      plan(one, { status: 'closed', signedOn: '2026-01-11' }),
      signed(one, '2026-06-01'),
      record(two),
      signed(two, '2026-01-31'),
      record(three, 'closed'),
      signed(three, '2026-12-01'),
      record(four),
      plan(four, { status: 'closed', signedOn: '2026-01-02' }),
    ]
    expect(figure('casesWithPlan', documents)).toMatchObject({
      value: number(0.6667),
      numerator: number(2),
      denominator: number(3),
    })
    expect(figure('daysToPlan', documents)).toMatchObject({ value: number(20), numerator: number(2) })
  })

  test('take each due day of a review once: held in time, held late, or overdue today', () => {
    const waiting = (nextReviewOn: string) => ({ ...signed(one, '2026-01-31'), nextReviewOn })
    const [overdue, dueToday, held] = [waiting('2026-11-22'), waiting(today), waiting('2026-10-01')]
    const review = (of: { _id: string }, dueOn: string, heldOn: string) =>
      makeDocument(one, 'review', { plan: of._id, dueOn, heldOn })
    const documents = [
      overdue,
      dueToday,
      held,
      review(held, '2026-10-01', '2026-10-01'),
      review(held, '2026-07-01', '2026-07-02'),
    ]
    expect(figure('reviewedInTime', documents)).toMatchObject({
      numerator: number(1),
      denominator: number(3),
    })
  })

  test('give goals by step, and the mean of the plans’ T-scores', () => {
    const goal = (of: string, score?: number) => makeDocument(one, 'goal', { plan: of, weight: 1, score })
    const documents = [goal('a', 1), goal('b', -1), goal('b', -1), goal('b', -1), goal('c')]
    expect(figure('goalsByStep', documents)).toMatchObject({
      value: number(4),
      cells: [-2, -1, 0, 1, 2].map((step, at) => ({
        key: [String(step)],
        value: number([0, 3, 0, 1, 0][at] ?? 0),
      })),
    })
    const attainment = figure('goalAttainment', documents)
    expect(attainment).toMatchObject({ numerator: number(2), denominator: number(3) })
    expect(attainment.value).toMatchObject({ value: expect.closeTo((60 + 36.3069) / 2, 3) })
  })

  test('count plans with an ability that meets a development direction, drafts aside', () => {
    const link = { id: 'l', ability: 'a', direction: 'd' }
    const documents = [
      plan(one, { status: 'draft', directionLinks: [link] }),
      plan(one, { status: 'proposed', directionLinks: [link] }),
      plan(two, { status: 'signed', directionLinks: [] }),
    ]
    expect(figure('plansWithDirection', documents)).toMatchObject({
      numerator: number(1),
      denominator: number(2),
    })
  })

  test('count supports by area and outcome', () => {
    const support = (area: string, outcome: string) => makeDocument(one, 'support', { area, outcome })
    const { value, cells } = figure('supportsByOutcome', [
      support('health', 'noPlace'),
      support('health', 'noPlace'),
      support('work', 'delivered'),
    ])
    expect(value).toEqual(number(3))
    expect(cells).toHaveLength(45)
    expect(cells).toContainEqual({ key: ['health', 'noPlace'], value: number(2) })
    expect(cells).toContainEqual({ key: ['work', 'noPlace'], value: number(0) })
  })

  test('relate services to residents by area and language, and tell the verified ones', () => {
    const service = (fields: object) => makeDocument('place', 'service', { status: 'active', ...fields })
    const documents = [
      service({ area: 'health', languages: ['it', 'ar'], verifiedOn: '2026-05-27' }),
      service({ languages: ['it'], verifiedOn: '2026-05-26' }),
      { ...service({ area: 'health' }), status: 'defunct' },
    ]
    const byArea = figure('servicesPerResidents', documents)
    expect(byArea).toMatchObject({ value: number(1), residentsSource: 'census2011' })
    expect(byArea.cells).toContainEqual({ key: ['none'], value: number(0.5), numerator: number(1) })
    expect(figure('servicesByLanguage', documents)).toMatchObject({
      numerator: number(1),
      cells: [
        { key: ['ar'], numerator: number(1) },
        { key: ['it'], numerator: number(2) },
      ],
    })
    expect(figure('servicesVerified', documents)).toMatchObject({
      numerator: number(1),
      denominator: number(2),
    })
    expect(figure('residentsPerWorker', documents).value).toEqual(number(6666.6667))
  })

  test('take the latest observation of each competence of each path', () => {
    const path = newScope('training')
    const observation = (of: string, on: string, level: number) =>
      makeDocument(of, 'observation', { competence: 'welcome', on, level })
    const documents = [
      observation(path, '2026-02-01', 2),
      observation(path, '2026-03-01', 3),
      observation(newScope('training'), '2026-02-01', 4),
      observation(newScope('training'), '2026-02-01', 2),
      makeDocument(path, 'training-visit', { on: '2026-03-01' }),
    ]
    expect(figure('competencesReached', documents)).toMatchObject({
      value: number(2),
      denominator: number(3),
    })
    expect(figure('competencesReached', [...documents, observation(path, '2026-04-01', 1)]).value).toEqual(
      number(1),
    )
    expect(figure('trainingVisits', documents).cells).toEqual([{ key: ['2026-03'], value: number(1) }])
  })
})
