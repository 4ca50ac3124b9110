import { type Birth, type BirthReason, birthLikeness } from './birth-likeness.ts'
import { type NameKeys, nameKeys, type PersonNames, personNameLikeness } from './person-name-likeness.ts'
import { plainTaxCode } from './plain-tax-code.ts'

/** Somebody as far as it takes to know them again. */
export interface KnownPerson extends PersonNames, Birth {
  id: string
  taxCode?: string | undefined
  phone?: string | undefined
}

export type DuplicateReason = 'taxCode' | 'sameName' | 'likeName' | 'swappedName' | 'phone' | BirthReason

/** Somebody who may be the same person: how much speaks for it, from 0.5 to 1, and what. */
export interface DuplicateCandidate<Person extends KnownPerson = KnownPerson> {
  person: Person
  score: number
  reasons: DuplicateReason[]
}

interface Keys {
  names: NameKeys
  taxCode: string | undefined
  phone: string | undefined
}

/** Kept as long as the record that they are made of, so that typing on looks at ready keys. */
const known = new WeakMap<KnownPerson, Keys>()

function keysOf(person: KnownPerson): Keys {
  const kept = known.get(person)
  if (kept) return kept
  const digits = person.phone?.replaceAll(/\D/g, '') ?? ''
  const keys = {
    names: nameKeys(person),
    taxCode: plainTaxCode(person.taxCode),
    phone: digits.length >= 7 ? digits.slice(-9) : undefined,
  }
  known.set(person, keys)
  return keys
}

/**
 * Who among `others` may be `person`, the likeliest first. The same tax code says it alone; names in any spelling
 * or order say it together with a birth that agrees, or when one of the births is not known; so does the same
 * telephone. Whoever was born on another day is not named, however alike the names. `person` itself, by id, is left out.
 */
export function duplicateCandidates<Person extends KnownPerson>(
  person: KnownPerson,
  others: readonly Person[],
): DuplicateCandidate<Person>[] {
  // A form is edited in place: keys of what is being typed are never kept.
  const own = keysOf({ ...person })
  return others
    .flatMap((other) => (other.id === person.id ? [] : (compare(person, own, other) ?? [])))
    .toSorted((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1))
}

function compare<Person extends KnownPerson>(
  person: KnownPerson,
  own: Keys,
  other: Person,
): DuplicateCandidate<Person> | undefined {
  const keys = keysOf(other)
  const birth = birthLikeness(person, other)
  const taxCode = own.taxCode !== undefined && own.taxCode === keys.taxCode
  const phone = own.phone !== undefined && own.phone === keys.phone
  if (birth?.score === 0 && !taxCode && !phone) return undefined
  const { score: name, swapped } = personNameLikeness(own.names, keys.names)
  const score = Math.max(
    taxCode ? 1 : 0,
    name > 0 && phone ? 0.85 : 0,
    phone ? 0.5 : 0,
    name >= 0.75 ? name * (birth === undefined ? 0.65 : birth.score || -1) : 0,
  )
  if (score < 0.5) return undefined
  const reasons: (DuplicateReason | false | undefined)[] = [
    taxCode && 'taxCode',
    name > 0 && (swapped ? 'swappedName' : name === 1 ? 'sameName' : 'likeName'),
    birth?.reason,
    phone && 'phone',
  ]
  return { person: other, score, reasons: reasons.filter((one) => Boolean(one)) as DuplicateReason[] }
}
