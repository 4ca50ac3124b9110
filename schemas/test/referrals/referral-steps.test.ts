import { expect, test } from 'vitest'
import {
  documentProblems,
  isOpenReferral,
  newScope,
  nextReferralStates,
  type Referral,
  referralGaps,
} from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const referral = (more: Partial<Referral> = {}): Referral =>
  makeDocument(newScope('case'), 'referral', {
    type: 'referral' as const,
    target: 'service' as const,
    toName: 'Centro Donna',
    reason: 'Chiede un colloquio.',
    state: 'prepared' as const,
    preparedOn: '2026-11-20',
    ...more,
  })
const passedOn = [{ id: '1', what: 'contacts' as const }]

test('a referral needs to whom and why', () => {
  expect(documentProblems(referral())).toEqual([])
  expect(referralGaps(referral())).toEqual([])
  expect(referralGaps(referral({ toName: ' ', reason: '' }))).toEqual(['toName', 'reason'])
})

test('nothing of the person is passed on that nobody agreed to: somebody on a day, or a law that is named', () => {
  expect(referralGaps(referral({ passedOn }))).toEqual(['consent'])
  expect(referralGaps(referral({ passedOn, consent: { by: 'person' } }))).toEqual(['consent'])
  expect(referralGaps(referral({ passedOn, consent: { by: 'person', on: '2026-11-20' } }))).toEqual([])
  expect(referralGaps(referral({ passedOn, consent: { by: 'byLaw', note: ' ' } }))).toEqual(['consent'])
  expect(referralGaps(referral({ passedOn, consent: { by: 'byLaw', note: 'Art. 403 c.c.' } }))).toEqual([])
})

test('it is sent once it is whole, then answered; what was answered or withdrawn stays', () => {
  expect(nextReferralStates(referral())).toEqual(['sent', 'withdrawn'])
  expect(nextReferralStates(referral({ passedOn }))).toEqual(['withdrawn'])
  expect(nextReferralStates(referral({ state: 'sent' }))).toEqual(['accepted', 'refused', 'withdrawn'])
  for (const state of ['accepted', 'refused', 'withdrawn'] as const)
    expect(nextReferralStates(referral({ state }))).toEqual([])
})

test('it is open until it is answered and nobody is to ask about it any more', () => {
  for (const state of ['prepared', 'sent'] as const) expect(isOpenReferral(referral({ state }))).toBe(true)
  expect(isOpenReferral(referral({ state: 'accepted', followUpOn: '2026-12-01' }))).toBe(true)
  expect(isOpenReferral(referral({ state: 'accepted' }))).toBe(false)
  expect(isOpenReferral(referral({ state: 'refused', followUpOn: '2026-12-01' }))).toBe(false)
})
