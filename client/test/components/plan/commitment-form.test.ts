import type { Commitment } from '@approdo/schemas'
import { expect, test } from 'vitest'
import {
  changedCommitment,
  commitmentFields,
  commitmentForm,
} from '../../../src/components/plan/commitment-form.ts'

const commitment = {
  _id: 'case:x:commitment:y',
  plan: 'case:x:plan:y',
  goal: 'case:x:goal:y',
  who: 'household',
  whoName: 'Yusuf',
  member: 'h1',
  involved: ['Sara'],
  what: 'Accompagnare i figli a scuola',
  area: 'school',
  bindsBenefit: true,
  dueOn: '2027-01-31',
  state: 'open',
} as unknown as Commitment

test('a commitment goes through its form unchanged', () => {
  expect(changedCommitment(commitment, commitmentForm(commitment))).toEqual(commitment)
})

test('what is emptied goes, and what the form does not hold stays', () => {
  const form = {
    ...commitmentForm(commitment),
    involved: [],
    area: '' as const,
    bindsBenefit: false,
    dueOn: ' ',
  }
  const { involved: _i, area: _a, bindsBenefit: _b, dueOn: _d, ...left } = commitment
  expect(changedCommitment(commitment, form)).toEqual(left)
})

test('a new one says who, what and that it is open, and nothing that nobody filled', () => {
  expect(commitmentFields({ ...commitmentForm(undefined), what: ' Iscriversi al corso ' })).toEqual({
    who: 'person',
    what: 'Iscriversi al corso',
    state: 'open',
  })
})
