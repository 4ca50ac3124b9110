import { heldFieldLabel } from './held-labels.ts'
import type { HeldItem, HeldValue } from './held-value.ts'
import { heldVocabulary } from './held-vocabularies.ts'

/** Ids, links between records and marks of the machine: nothing that is said about a person. */
const technical = new Set(
  'id _id _rev _attachments importedValues type schemaVersion createdAt createdBy updatedAt updatedBy device synthetic municipality plan goal service ability direction document staff uri isco labels position ownCase support meeting commitment hash'.split(
    ' ',
  ),
)

type Fields = Record<string, unknown>
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of a document, or of a part of one, with their labels. Blank ones are left out. */
export function heldItems(part: object, type: string, path = ''): HeldItem[] {
  return Object.entries(part).flatMap(([name, value]) => {
    if (technical.has(name) || value === undefined || value === null || value === '') return []
    const at = path === '' ? name : `${path}.${name}`
    if (isObject(value)) return heldItems(value, type, at)
    const list = Array.isArray(value) ? value : [value]
    const entries = list
      .filter(isObject)
      .map((entry) => heldItems(named(entry, type, name), type, at))
      .filter((entry) => entry.length > 0)
    const values = list.filter((one) => !isObject(one) && one !== '').map((one) => heldValue(one, type, name))
    if (values.length === 0 && entries.length === 0) return []
    return [{ path: at, label: heldFieldLabel(type, name), values, entries }]
  })
}

/** An entry whose id is a code, such as a dimension of the assessment, says it first. */
function named(entry: Fields, type: string, list: string): Fields {
  const code = String(entry.id)
  const vocabulary = heldVocabulary(type, list)
  return vocabulary && Object.hasOwn(vocabulary, code) ? { [list]: code, ...entry } : entry
}

function heldValue(value: unknown, type: string, name: string): HeldValue {
  if (typeof value === 'boolean') return { kind: 'flag', yes: value }
  const text = String(value)
  const vocabulary = heldVocabulary(type, name)
  const label = vocabulary && Object.hasOwn(vocabulary, text) ? vocabulary[text] : undefined
  if (label) return { kind: 'label', label }
  if (name === 'citizenships' || name === 'birthCountry' || name === 'country')
    return { kind: 'country', code: text }
  if (name === 'language') return { kind: 'language', code: text }
  if (/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text))
    return { kind: 'day', day: text.slice(0, 10) }
  return { kind: 'text', text }
}
