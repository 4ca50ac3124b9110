import { expect, test } from 'vitest'
import { casesKeptWhole } from '../../src/index.ts'

test('An overseer’s tablet keeps what the server names, what is pinned, and what was opened until its day is over', () => {
  const reasons = {
    told: ['case:a', 'case:b'],
    pinned: ['case:b', 'case:c'],
    opened: { 'case:d': '2026-03-10', 'case:e': '2026-03-09' },
  }
  expect(casesKeptWhole(reasons, '2026-03-10')).toEqual(['case:a', 'case:b', 'case:c', 'case:d'])
})
