import Type, { type Static } from 'typebox'
import { Line } from '../documents/base.ts'
import { recordClasses } from '../vocabularies/record-classes.ts'

/**
 * How long a municipality keeps records of a class after a case is closed, and who decided it (DPR 445/2000 art. 68
 * leaves it to each administration). Without `years` it has not been decided.
 */
export const RetentionRule = Type.Object({
  recordClass: Type.Enum(recordClasses),
  years: Type.Optional(Type.Integer({ minimum: 1, maximum: 150 })),
  decidedBy: Type.Optional(Line),
})
export type RetentionRule = Static<typeof RetentionRule>
