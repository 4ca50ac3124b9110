import { newDocumentId, parseScope } from '../src/index.ts'

const at = '2026-03-02T09:00:00.000Z'

/** A document of a scope as a tablet stores it; a scope's own kind as type gives its root. */
export const makeDocument = <Fields extends object>(scope: string, type: string, fields: Fields) => ({
  _id: parseScope(scope)?.kind === type ? scope : newDocumentId(scope, type),
  type,
  schemaVersion: 1,
  createdAt: at,
  createdBy: 'worker1.roma',
  updatedAt: at,
  updatedBy: 'worker1.roma',
  device: 'tablet-1',
  ...fields,
})
