import type { Static } from 'typebox'
import { Day, documentOf, Prose } from '../base.ts'

/** An entry of the case diary that is no visit. */
export const Note = documentOf('note', { on: Day, text: Prose })
export type Note = Static<typeof Note>
