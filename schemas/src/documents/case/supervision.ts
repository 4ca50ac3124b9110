import Type, { type Static } from 'typebox'
import { documentOf, EntryId, Instant, Line, Prose, Reference } from '../base.ts'

/** A remark at one field of the plan or of a document under it. */
export const FieldComment = Type.Object({ id: EntryId, document: Reference, field: Line, text: Prose })
export type FieldComment = Static<typeof FieldComment>

/** An overseer's decision on a proposed plan. The plan itself stays the worker's document. */
export const Supervision = documentOf('supervision', {
  plan: Reference,
  /** `proposedAt` of the plan that was decided on: a later proposal waits anew. */
  proposedAt: Instant,
  decision: Type.Enum(['approved', 'returned']),
  note: Type.Optional(Prose),
  comments: Type.Optional(Type.Array(FieldComment)),
  byName: Type.Optional(Line),
})
export type Supervision = Static<typeof Supervision>
