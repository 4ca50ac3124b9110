import type { Person } from '@approdo/schemas'

type Named = Pick<Person, 'givenName' | 'familyName' | 'calledName'>

/** The name by which the person is called, with the family name. */
export const personName = ({ givenName, familyName, calledName }: Named): string =>
  `${calledName?.trim() || givenName} ${familyName}`.trim()

/** The name as on documents; undefined when the person is called by it. */
export const documentName = (person: Named): string | undefined =>
  person.calledName?.trim() ? `${person.givenName} ${person.familyName}`.trim() : undefined
