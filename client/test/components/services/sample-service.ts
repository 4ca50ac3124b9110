import { newDocumentId, type Service } from '@approdo/schemas'

/** A service for tests, with what `fields` says. */
export const sampleService = (fields: Partial<Service> = {}): Service => ({
  _id: newDocumentId('place', 'service'),
  type: 'service',
  schemaVersion: 1,
  createdAt: '2026-11-01T09:00:00.000Z',
  createdBy: 'worker1.roma',
  updatedAt: '2026-11-01T09:00:00.000Z',
  updatedBy: 'worker1.roma',
  device: 'tablet',
  name: 'Sportello lavoro',
  status: 'active',
  ...fields,
})
