import { expect, test } from 'vitest'
import { reviewState } from '../../src/index.ts'

test.each([
  ['2026-11-22', { state: 'overdue', days: -1 }],
  ['2026-11-23', { state: 'dueSoon', days: 0 }],
  ['2026-12-07', { state: 'dueSoon', days: 14 }],
  ['2026-12-08', { state: 'planned', days: 15 }],
])('a review planned for %s stands so on 23 November', (nextReviewOn, expected) => {
  expect(reviewState({ status: 'signed', nextReviewOn }, '2026-11-23')).toEqual(expected)
})

test('only a signed plan waits for a review', () => {
  expect(reviewState({ status: 'proposed', nextReviewOn: '2026-01-01' }, '2026-11-23')).toEqual({
    state: 'none',
  })
  expect(reviewState({ status: 'closed', nextReviewOn: '2026-01-01' }, '2026-11-23')).toEqual({
    state: 'none',
  })
  expect(reviewState({ status: 'signed' }, '2026-11-23')).toEqual({ state: 'none' })
})
