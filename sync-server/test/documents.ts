import { newDocumentId, newScope } from '@approdo/schemas'

type Fields = Record<string, unknown>

/** What every document has. */
export const base = (by: string): Fields => ({
  schemaVersion: 1,
  createdAt: '2026-01-01T08:00:00.000Z',
  createdBy: by,
  updatedAt: '2026-01-01T08:00:00.000Z',
  updatedBy: by,
  device: `tablet-of-${by}`,
  synthetic: true,
})

/** A case whose team is these people, the first of them its author. */
export function caseRecord(team: [string, ...string[]], fields: Fields = {}): { _id: string } & Fields {
  return {
    _id: newScope('case'),
    type: 'case',
    ...base(team[0]),
    municipality: '058091',
    person: { givenName: 'Ada', familyName: 'Prova' },
    team: team.map((staff) => ({ id: staff, staff, name: `Name of ${staff}`, role: 'socialWorker' })),
    status: 'open',
    intakeOn: '2026-01-01',
    ...fields,
  }
}

/** A note in a case. */
export const note = (
  scope: string,
  by: string,
  text = 'Something to remember',
): { _id: string } & Fields => ({
  _id: newDocumentId(scope, 'note'),
  type: 'note',
  ...base(by),
  on: '2026-01-02',
  text,
})

/** An organization of the service map. */
export const organization = (by: string, name = 'Sportello'): { _id: string } & Fields => ({
  _id: newDocumentId('place', 'organization'),
  type: 'organization',
  ...base(by),
  name,
})

/** A training path. */
export const trainingPath = (
  trainee: string,
  trainer: string,
  fields: Fields = {},
): { _id: string } & Fields => ({
  _id: newScope('training'),
  type: 'training',
  ...base(trainer),
  municipality: '058091',
  trainee: { staff: trainee, name: `Name of ${trainee}` },
  trainers: [{ id: trainer, staff: trainer, name: `Name of ${trainer}` }],
  title: 'First year',
  startedOn: '2026-01-01',
  ...fields,
})
