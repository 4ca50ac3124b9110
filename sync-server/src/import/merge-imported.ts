import { createHash } from 'node:crypto'

/** The values that a source gives, by the path of the field: `name`, `person.phone`. */
export type Values = Record<string, unknown>

export interface Merged {
  document: Record<string, unknown>
  changed: boolean
  /** Paths where the source changed too, but what people wrote was kept. */
  kept: string[]
}

const marks = 'importedValues'

/**
 * The three-way merge of a source into a document: against a digest of what the last import wrote
 * (kept in the document), a field follows the source only while nobody has touched it since.
 * `whole` are fields that belong to the import alone and always follow it.
 */
export function mergeImported(before: Record<string, unknown>, values: Values, whole: Values): Merged {
  const document = structuredClone(before)
  const written = recordOf(document[marks])
  const kept: string[] = []
  for (const path of new Set([...Object.keys(written), ...Object.keys(values)])) {
    const wanted = digest(values[path])
    const last = written[path] ?? ''
    if (wanted === last) continue
    const current = digest(valueAt(document, path))
    if (current === last) setAt(document, path, values[path])
    else if (current !== wanted) kept.push(path)
    written[path] = wanted
  }
  document[marks] = Object.fromEntries(Object.entries(written).filter(([, mark]) => mark !== ''))
  Object.assign(document, whole)
  return { document, changed: canonical(document) !== canonical(before), kept }
}

/** The digest of a value as the document remembers it; empty for no value. */
export const digest = (value: unknown): string =>
  value === undefined ? '' : createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 16)

/** The digest that the last import left for a path. */
export const writtenDigest = (document: Record<string, unknown>, path: string): unknown =>
  recordOf(document[marks])[path]

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? { ...value } : {})

function valueAt(document: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), document)
}

function setAt(document: Record<string, unknown>, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    if (value === undefined) delete document[key]
    else document[key] = value
    return
  }
  const inner = recordOf(document[key])
  setAt(inner, rest.join('.'), value)
  if (Object.keys(inner).length === 0) delete document[key]
  else document[key] = inner
}
