import { newDocumentId, newScope } from '@approdo/schemas'
import { expect, test } from 'vitest'
import { compareCounts, isExplained } from '../../../src/pages/sync/compare-counts.ts'

const scope = newScope('case')
const ids = (type: string, count: number) => Array.from({ length: count }, () => newDocumentId(scope, type))

test('each kind stands on both sides, and a difference is explained by what is on its way', () => {
  const notes = ids('note', 3)
  const rows = compareCounts(
    {
      ids: [scope, ...notes, ...ids('visit', 1)],
      unsent: notes.slice(0, 1),
      removed: ids('goal', 1),
      awaited: ids('media', 2),
    },
    { case: 1, note: 2, visit: 2, goal: 1, media: 2 },
  )
  const row = (type: string) => rows.find((one) => one.type === type)
  expect(row('note')).toEqual({ type: 'note', here: 3, there: 2, unsent: 1, removed: 0, awaited: 0 })
  expect(rows.filter((one) => !isExplained(one)).map(({ type }) => type)).toEqual(['visit'])
})
