import type { HouseholdMember } from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

/** A member of the household as a form edits it, every field as text. */
export type Member = Required<Pick<HouseholdMember, 'id' | 'name' | 'tie' | 'birthDate'>>

export const membersOf = (household: readonly HouseholdMember[] = []): Member[] =>
  household.map(({ id, name, tie = '', birthDate = '' }) => ({ id, name, tie, birthDate }))

const isBlank = ({ name, tie, birthDate }: Member): boolean => `${name}${tie}${birthDate}`.trim() === ''

/** Messages of the fields of a member that are missing or can't be; a row left empty counts as none. */
export function memberProblems(member: Member, today: string): { name?: string; birthDate?: string } {
  return {
    ...(member.name.trim() === '' && !isBlank(member) && { name: 'common.required' }),
    ...(member.birthDate > today && { birthDate: 'people.birthInFuture' }),
  }
}

/** The household as the form leaves it, without rows left empty. */
export const householdOf = (members: readonly Member[]): HouseholdMember[] =>
  members
    .filter((member) => !isBlank(member))
    .map(({ id, name, tie, birthDate }) => ({ id, name: name.trim(), ...withoutBlanks({ tie, birthDate }) }))
