import Type, { type Static } from 'typebox'
import { Day, documentOf, Instant, Line, Prose, StaffId } from '../base.ts'

const Colleague = Type.Object({ staff: StaffId, name: Line })

/**
 * A case passes from one colleague to another, with both names and a letter of what matters. The change of the team is
 * the root's; this is the act, and stays in the case's history.
 */
export const HandOver = documentOf('hand-over', {
  from: Colleague,
  to: Colleague,
  on: Day,
  reason: Line,
  letter: Prose,
  /** When the one who takes over confirmed it. */
  acceptedAt: Type.Optional(Instant),
})
export type HandOver = Static<typeof HandOver>
