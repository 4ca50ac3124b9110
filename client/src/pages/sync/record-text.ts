import type { Document } from '@approdo/schemas'
import type { useRecordWords } from './use-record-words.ts'

/** What nobody has written by hand. */
const marks = new Set([
  'type',
  'schemaVersion',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'device',
  'synthetic',
])

/** A record as lines of text, a field each. */
export function recordText(
  record: Document,
  { kind, title, field, value }: ReturnType<typeof useRecordWords>,
): string {
  const written = Object.entries(record).filter(([name]) => !name.startsWith('_') && !marks.has(name))
  const lines = written.map(([name, held]) => `${field(`/${name}`)}: ${value(held)}`)
  return [[kind(record._id), title(record._id)].filter(Boolean).join(': '), ...lines].join('\n')
}
