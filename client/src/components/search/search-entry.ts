import { type Document, nameSkeleton, nameWords } from '@approdo/schemas'
import { plainWords } from './search-words.ts'

/** What the search knows of a document: its words, those of its title, and the skeletons of its names, each after a space. */
export interface SearchEntry {
  text: string
  title: string
  names: string
}

/** Fields that hold ids, codes and marks of the machine: nothing that somebody would look for. */
const unsaid = new Set(
  '_id _rev id type schemaVersion createdAt createdBy updatedAt updatedBy device synthetic municipality status state kind decision area outcome role roles relation gender literacy scripts mediation ways locationType staff hash uri isco plan goal service support meeting commitment document field media'.split(
    ' ',
  ),
)
const nameFields = new Set([
  'name',
  'givenName',
  'familyName',
  'calledName',
  'toName',
  'whoName',
  'byName',
  'who',
])
/** Fields that hold a code in one record, and words in another. */
const codes = new Set('where how sentHow by what word target'.split(' '))
const isCode = /^[a-z]+([A-Z][a-z]+)*$/
const isDayOrInstant = /^\d{4}-\d\d-\d\d/

/** Every text in a document with the field that it stands in. */
function* textsOf(value: unknown, field = ''): Generator<[field: string, text: string]> {
  if (typeof value === 'string') {
    const says = !isDayOrInstant.test(value) && !(codes.has(field) && isCode.test(value))
    if (value !== '' && says) yield [field, value]
  } else if (Array.isArray(value)) for (const one of value) yield* textsOf(one, field)
  else if (value !== null && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) if (!unsaid.has(name)) yield* textsOf(inner, name)
}

/** What a document says of itself, as written, for an excerpt. */
export const wordsOf = (doc: Document): string[] => [...textsOf(doc)].map(([, text]) => text)

/** A phone number in one word, with and without Italy's prefix. */
const numbersOf = (text: string): string[] => {
  const digits = text.replaceAll(/\D/g, '')
  return [digits, digits.replace(/^(00)?39/, '')]
}

/** The title of a document that has one. */
export function titleOf(doc: Document): string | undefined {
  switch (doc.type) {
    case 'case':
      return `${doc.person.calledName?.trim() || doc.person.givenName} ${doc.person.familyName}`.trim()
    case 'goal':
      return doc.title
    case 'support':
      return doc.serviceName
    case 'commitment':
      return doc.what
    case 'referral':
      return doc.toName
    case 'service':
    case 'organization':
    case 'location':
    case 'development-direction':
      return doc.name
    case 'training':
      return doc.trainee.name
    default:
      return undefined
  }
}

const kept = new WeakMap<Document, SearchEntry>()

const joined = (words: readonly string[]): string => (words.length === 0 ? '' : ` ${words.join(' ')}`)

/** The entry of a document, made once for as long as the document is as it is. */
export function searchEntry(doc: Document): SearchEntry {
  const known = kept.get(doc)
  if (known) return known
  const words: string[] = []
  const skeletons: string[] = []
  for (const [field, text] of textsOf(doc)) {
    words.push(...plainWords(text))
    if (field === 'phone') words.push(...numbersOf(text))
    if (nameFields.has(field)) skeletons.push(...nameWords(text).map(nameSkeleton))
  }
  const made = {
    text: joined(words),
    title: joined(plainWords(titleOf(doc) ?? '')),
    names: joined(skeletons),
  }
  kept.set(doc, made)
  return made
}
