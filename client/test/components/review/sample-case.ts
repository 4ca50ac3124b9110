import { type CaseRecord, newDocumentId, newScope, type Plan, type Supervision } from '@approdo/schemas'

const base = {
  schemaVersion: 1,
  createdAt: '2026-11-01T09:00:00.000Z',
  createdBy: 'worker1.roma',
  updatedAt: '2026-11-01T09:00:00.000Z',
  updatedBy: 'worker1.roma',
  device: 'tablet',
}

export const caseOf = (worker: string, fields: Partial<CaseRecord> = {}): CaseRecord => ({
  ...base,
  _id: newScope('case'),
  type: 'case',
  municipality: '058091',
  person: { givenName: 'Prova', familyName: 'Sintetica' },
  team: [{ id: '1', staff: worker, name: worker, role: 'caseManager' }],
  status: 'open',
  intakeOn: '2026-01-01',
  ...fields,
})

export const planOf = (record: CaseRecord, fields: Partial<Plan> = {}): Plan & { proposedAt: string } => ({
  ...base,
  _id: newDocumentId(record._id, 'plan'),
  type: 'plan',
  intakeOn: record.intakeOn,
  status: 'proposed',
  ...fields,
  proposedAt: fields.proposedAt ?? '2026-11-10T09:00:00.000Z',
})

export const decisionOn = (
  plan: Plan & { proposedAt: string },
  fields: Partial<Supervision> = {},
): Supervision => ({
  ...base,
  _id: newDocumentId(plan._id.split(':').slice(0, 2).join(':'), 'supervision'),
  type: 'supervision',
  plan: plan._id,
  proposedAt: plan.proposedAt,
  decision: 'returned',
  ...fields,
})
