import type { Commitment } from '@approdo/schemas'
import { expect, test } from 'vitest'
import { commitmentParties } from '../../../src/components/plan/commitment-parties.ts'
import { sampleGoal, samplePlan } from '../people/sample-case.ts'

const { _id: _goal, type: _type, ...base } = sampleGoal()
const commitment = (fields: Pick<Commitment, 'who' | 'what'> & Partial<Commitment>): Commitment => ({
  ...base,
  _id: `${samplePlan()._id}-${fields.what}`,
  type: 'commitment',
  plan: samplePlan()._id,
  state: 'open',
  ...fields,
})

test('Commitments stand by party: the person, each member of the household, each institution', () => {
  const parties = commitmentParties([
    commitment({ who: 'institution', whoName: 'CPI', what: 'a' }),
    commitment({ who: 'household', whoName: 'Yusuf', member: 'm1', what: 'b' }),
    commitment({ who: 'person', what: 'c' }),
    commitment({ who: 'household', whoName: 'Sara', member: 'm2', what: 'd' }),
    commitment({ who: 'household', whoName: 'Yusuf Haddad', member: 'm1', what: 'e' }),
    commitment({ who: 'institution', whoName: 'cpi ', what: 'f' }),
  ])
  expect(
    parties.map(({ who, name, commitments }) => [who, name, commitments.map(({ what }) => what)]),
  ).toEqual([
    ['person', '', ['c']],
    ['household', 'Sara', ['d']],
    ['household', 'Yusuf', ['b', 'e']],
    ['institution', 'CPI', ['a', 'f']],
  ])
})

test('One without a name, as they were before, keeps its party', () =>
  expect(commitmentParties([commitment({ who: 'household', what: 'a' })])).toMatchObject([
    { who: 'household', name: '' },
  ]))
