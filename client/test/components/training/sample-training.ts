import { newDocumentId, newScope, type Observation, type TrainingVisit } from '@approdo/schemas'

export const path = newScope('training')

const base = {
  schemaVersion: 1,
  createdAt: '2026-11-01T09:00:00.000Z',
  createdBy: 'trainer',
  updatedAt: '2026-11-01T09:00:00.000Z',
  updatedBy: 'trainer',
  device: 'tablet',
}

export const visit = (fields: Partial<TrainingVisit> = {}): TrainingVisit => ({
  ...base,
  _id: newDocumentId(path, 'training-visit'),
  type: 'training-visit',
  on: '2026-11-01',
  setting: 'homeVisit',
  ...fields,
})

export const observation = (fields: Partial<Observation> = {}): Observation => ({
  ...base,
  _id: newDocumentId(path, 'observation'),
  type: 'observation',
  visit: visit()._id,
  on: '2026-11-01',
  competence: 'welcome',
  level: 2,
  ...fields,
})
