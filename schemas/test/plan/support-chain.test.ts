import { expect, test } from 'vitest'
import {
  afterSupportEvent,
  nextSupportSteps,
  type Support,
  type SupportStep,
  supportHistory,
  supportOutcomes,
  supportStep,
  supportSteps,
} from '../../src/index.ts'
import { supportContributions } from '../../src/indicators/follow-up-contributions.ts'

type Chained = Pick<Support, 'events' | 'outcome' | 'startOn' | 'endOn'>
const walk = (...steps: SupportStep[]): Chained =>
  steps.reduce<Chained>(
    (support, step, at) => afterSupportEvent(support, { id: `e${at}`, step, on: `2026-11-0${at + 1}` }),
    { outcome: 'planned' },
  )

test('A support goes from referral to end, and its first and last day follow', () =>
  expect(walk('sent', 'accepted', 'started', 'ended')).toMatchObject({
    outcome: 'delivered',
    startOn: '2026-11-03',
    endOn: '2026-11-04',
  }))

test('No place is what the indicators count as a gap, until a new referral is sent', () => {
  const area = { area: 'training' }
  const counted = (support: Chained) => supportContributions({ ...support, ...area })[0]?.key
  expect(counted(walk('sent', 'noPlace'))).toEqual(['support', 'training', 'noPlace'])
  expect(counted(walk('sent', 'noPlace', 'sent'))).toEqual(['support', 'training', 'waiting'])
})

test('Of two tablets that wrote at the same time, the later day counts, in whatever order the list was joined', () => {
  const [first, second] = walk('sent', 'accepted').events ?? []
  const events = [second, first].filter((one) => one !== undefined)
  expect(supportStep({ outcome: 'waiting', events })).toBe('accepted')
  expect(supportHistory({ events }).map(({ step }) => step)).toEqual(['sent', 'accepted'])
})

test('A support of before stands where its outcome says', () =>
  expect(supportOutcomes.map((outcome) => supportStep({ outcome }))).toEqual([
    'planned',
    'sent',
    'started',
    'noPlace',
    'declined',
  ]))

test('Each step but the end has one that follows, and none follows itself', () => {
  for (const step of supportSteps) {
    const next = nextSupportSteps(walk(step))
    expect(next).not.toContain(step)
    expect(next.length > 0).toBe(step !== 'ended')
  }
})
