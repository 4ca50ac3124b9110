import { newDocumentId, type Referral } from '@approdo/schemas'
import { expect, test } from 'vitest'
import {
  changedReferral,
  referralFields,
  referralForm,
} from '../../../src/components/referrals/referral-form.ts'
import { sampleCase, scope } from '../people/sample-case.ts'

const { _id: _case, type: _type, person: _person, ...marks } = sampleCase()
const referral = {
  ...marks,
  _id: newDocumentId(scope, 'referral'),
  type: 'referral',
  target: 'service',
  service: 'place:service:1',
  toName: 'Centro Donna',
  reason: 'Chiede un colloquio.',
  passedOn: [{ id: 'p', what: 'contacts', extra: 1 }],
  consent: { by: 'person', on: '2026-11-20' },
  state: 'prepared',
  preparedOn: '2026-11-20',
  ours: 'kept',
} as unknown as Referral

test('opening a referral and saving it changes nothing of it', () => {
  const fields = referralFields(referralForm(referral, '2026-11-26'), referral)
  expect(changedReferral(referral, fields)).toEqual(referral)
})

test('what is emptied goes, what the form does not know stays, and another target lets the service go', () => {
  const form = {
    ...referralForm(referral, '2026-11-26'),
    target: 'municipality' as const,
    passedOn: [],
    consentBy: '' as const,
  }
  const next = changedReferral(referral, referralFields(form, referral))
  expect(next).toMatchObject({ target: 'municipality', state: 'prepared', ours: 'kept' })
  for (const gone of ['service', 'passedOn', 'consent']) expect(gone in next).toBe(false)
})
