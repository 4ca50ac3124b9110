import Type, { type Static } from 'typebox'
import { commitmentAreas } from '../../vocabularies/commitment-areas.ts'
import { Day, documentOf, EntryId, Line, Reference } from '../base.ts'

/** Who does what by when. */
export const Commitment = documentOf('commitment', {
  plan: Reference,
  goal: Type.Optional(Reference),
  who: Type.Enum(['person', 'household', 'institution']),
  whoName: Type.Optional(Line),
  /** The member of the household whose commitment it is, by the id in the case record. */
  member: Type.Optional(EntryId),
  /** Who else of the household takes part, by name, without being bound by it. */
  involved: Type.Optional(Type.Array(Line)),
  what: Line,
  area: Type.Optional(Type.Enum(commitmentAreas)),
  /** Whether the plan's benefit can be cut or end when it is not kept. */
  bindsBenefit: Type.Optional(Type.Boolean()),
  dueOn: Type.Optional(Day),
  state: Type.Enum(['open', 'done', 'missed']),
})
export type Commitment = Static<typeof Commitment>
