import type { CaseRecord, Commitment, MeetingAction, Plan } from '@approdo/schemas'
import { documentName, personName } from '../people/person-name.ts'

type Fields = Pick<Commitment, 'plan' | 'who' | 'whoName' | 'what' | 'dueOn' | 'state'>

/** An action of a meeting as a commitment of the plan: the person's or a household member's by name, else of a service. */
export function commitmentOf(
  { who, what, dueOn }: Pick<MeetingAction, 'who' | 'what' | 'dueOn'>,
  plan: Pick<Plan, '_id'>,
  record: Pick<CaseRecord, 'person' | 'household'>,
): Fields {
  const isNamed = (name: string | undefined): boolean =>
    name?.trim().toLowerCase() === who.trim().toLowerCase()
  const { person, household = [] } = record
  const isPerson = [person.calledName, person.givenName, personName(person), documentName(person)].some(
    isNamed,
  )
  const isMember = household.some(({ name }) => isNamed(name))
  return {
    plan: plan._id,
    who: isPerson ? 'person' : isMember ? 'household' : 'institution',
    ...(!isPerson && { whoName: who.trim() }),
    what,
    ...(dueOn && { dueOn }),
    state: 'open',
  }
}
