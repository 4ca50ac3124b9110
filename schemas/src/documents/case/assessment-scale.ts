import Type, { type Static } from 'typebox'
import { EntryId, Line } from '../base.ts'

/** A step of a scale in a municipality's own words; `id` is its number, from `1`. */
export const ScaleStep = Type.Object({ id: EntryId, text: Line })
export type ScaleStep = Static<typeof ScaleStep>

/** The steps by which a dimension is assessed, from cannot manage without help to needs none. */
export const AssessmentScale = Type.Object({
  steps: Type.Array(ScaleStep, { minItems: 3, maxItems: 7 }),
})
export type AssessmentScale = Static<typeof AssessmentScale>
