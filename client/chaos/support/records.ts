import { newDocumentId, newScope } from '@approdo/schemas'
import type { Doc } from '../../src/replica/doc.ts'
import { municipality } from './town.ts'

const at = '2026-01-01T08:00:00.000Z'
const marks = (by: string) => ({
  schemaVersion: 1,
  createdAt: at,
  createdBy: by,
  updatedAt: at,
  updatedBy: by,
  device: `tablet-of-${by}`,
})

/** A case whose team is these people. */
export const caseOf = (...team: [string, ...string[]]): Doc => ({
  _id: newScope('case'),
  type: 'case',
  ...marks(team[0]),
  municipality,
  person: { givenName: 'Ada', familyName: 'Prova' },
  team: team.map((staff) => ({ id: staff, staff, name: staff, role: 'socialWorker' })),
  status: 'open',
  intakeOn: '2026-01-01',
})

/** Notes in a case. */
export const notesIn = (scope: string, by: string, count: number, text = 'Nota'): Doc[] =>
  Array.from({ length: count }, (_none, nth) => ({
    _id: newDocumentId(scope, 'note'),
    type: 'note',
    ...marks(by),
    on: '2026-01-02',
    text: `${text} ${nth}`,
  }))
