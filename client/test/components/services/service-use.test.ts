import type { Support } from '@approdo/schemas'
import { expect, test } from 'vitest'
import { serviceUse } from '../../../src/components/services/service-use.ts'

const school = 'place:service:01KB3V0S0000000000000000AA'
const support = (outcome: Support['outcome'], noPlaceOn?: string, service = school) =>
  ({
    service,
    outcome,
    events: noPlaceOn ? [{ id: 'a', step: 'noPlace', on: noPlaceOn, byName: 'Chiara' }] : [],
  }) as unknown as Support

test('a service that no plan names says nothing', () => {
  expect(serviceUse([support('noPlace', '2026-03-01', 'place:service:other')], school)).toBeUndefined()
})

test('plans tell who waits and who found no place, and when that was last', () => {
  const supports = [
    support('noPlace', '2026-03-01'),
    support('noPlace', '2026-05-01'),
    // Sent again after the place was refused.
    support('waiting', '2026-04-01'),
    support('delivered'),
    support('delivered', '2026-09-01', 'place:service:other'),
  ]
  expect(serviceUse(supports, school)).toEqual({
    counts: [
      { outcome: 'waiting', count: 1 },
      { outcome: 'delivered', count: 1 },
      { outcome: 'noPlace', count: 2 },
    ],
    noPlaceOn: '2026-05-01',
  })
})
