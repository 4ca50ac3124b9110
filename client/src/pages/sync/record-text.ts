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
  'municipality',
])

/** A record as lines of text, one for each field that says something. */
export function recordText(
  record: Document,
  { kind, title, field, value }: ReturnType<typeof useRecordWords>,
): string {
  const written = Object.entries(record).filter(([name]) => !name.startsWith('_') && !marks.has(name))
  const lines = written.flatMap(([name, held]) => {
    const said = filled(held)
    return said === undefined ? [] : [`${field(`/${name}`)}: ${value(said)}`]
  })
  return [[kind(record._id), title(record._id)].filter(Boolean).join(': '), ...lines].join('\n')
}

/** Without what was left empty; undefined where nothing is left. */
function filled(held: unknown): unknown {
  if (held === null || held === '') return undefined
  if (Array.isArray(held)) {
    const entries = held.map(filled).filter((one) => one !== undefined)
    return entries.length > 0 ? entries : undefined
  }
  if (typeof held !== 'object') return held
  const entries = Object.entries(held).map(([name, one]) => [name, filled(one)] as const)
  const kept = entries.filter(([, one]) => one !== undefined)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
