import type { CaseRecord, KnownPerson } from '@approdo/schemas'
import { personName } from './person-name.ts'

/** Somebody whom the tablet holds: the person of a case, or a member of a household. */
export interface HeldPerson extends KnownPerson {
  case: CaseRecord
  name: string
  isMember: boolean
}

const ofCase = new WeakMap<CaseRecord, HeldPerson[]>()

function peopleOf(record: CaseRecord): HeldPerson[] {
  const kept = ofCase.get(record)
  if (kept) return kept
  const { person, household = [] } = record
  const people = [
    { ...person, id: record._id, case: record, name: personName(person), isMember: false },
    ...household.map(({ id, name, birthDate, phone }) => {
      const [givenName = '', ...others] = name.split(/\s+/)
      const familyName = others.join(' ')
      return {
        id: `${record._id}:${id}`,
        givenName,
        familyName,
        birthDate,
        phone,
        case: record,
        name,
        isMember: true,
      }
    }),
  ]
  ofCase.set(record, people)
  return people
}

/** Everybody in the cases that the tablet holds, but in those that go on in another. */
export const heldPeople = (cases: readonly CaseRecord[]): HeldPerson[] =>
  cases.filter(({ mergedInto }) => mergedInto === undefined).flatMap(peopleOf)
