import type { Base, CaseRecord, Goal, Plan, Supervision, Visit } from '@approdo/schemas'

export const scope = 'case:01KB3V0S0000000000000000AA'

const base = (_id: string, createdAt = '2026-11-01T09:00:00.000Z'): Base => ({
  _id,
  schemaVersion: 1,
  createdAt,
  createdBy: 'worker1.roma',
  updatedAt: createdAt,
  updatedBy: 'worker1.roma',
  device: 'tablet',
})

export const sampleCase = (fields: Partial<CaseRecord> = {}): CaseRecord => ({
  ...base(scope),
  type: 'case',
  municipality: '058091',
  person: { givenName: 'Amina', familyName: 'Haddad' },
  team: [{ id: '1', staff: 'worker1.roma', name: 'Chiara', role: 'caseManager' }],
  status: 'open',
  intakeOn: '2026-10-01',
  ...fields,
})

export const samplePlan = (fields: Partial<Plan> = {}): Plan => ({
  ...base(`${scope}:plan:01KB3V0S0000000000000000AB`),
  type: 'plan',
  status: 'draft',
  intakeOn: '2026-10-01',
  ...fields,
})

export const sampleVisit = (fields: Partial<Visit> = {}): Visit => ({
  ...base(`${scope}:visit:01KB3V0S0000000000000000AC`),
  type: 'visit',
  on: '2026-11-01',
  where: 'home',
  changed: 'Ha trovato un corso.',
  ...fields,
})

export const sampleGoal = (fields: Partial<Goal> = {}): Goal => ({
  ...base(`${scope}:goal:01KB3V0S0000000000000000AD`),
  type: 'goal',
  plan: samplePlan()._id,
  title: 'Prendere la patente',
  weight: 1,
  levels: [],
  ...fields,
})

export const sampleDecision = (fields: Partial<Supervision> = {}): Supervision => ({
  ...base(`${scope}:supervision:01KB3V0S0000000000000000AE`),
  type: 'supervision',
  plan: samplePlan()._id,
  proposedAt: '2026-11-10T10:00:00.000Z',
  decision: 'approved',
  ...fields,
})
