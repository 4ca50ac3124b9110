import Type, { type Static } from 'typebox'
import { documentOf, Line, Prose } from '../base.ts'

/** Where an imported record comes from: the id that its publisher gave it, and the publisher. */
export const ImportedFrom = Type.Object({ id: Line, source: Line })
export type ImportedFrom = Static<typeof ImportedFrom>

/** HSDS organization. */
export const Organization = documentOf('organization', {
  name: Line,
  description: Type.Optional(Prose),
  email: Type.Optional(Line),
  phone: Type.Optional(Line),
  website: Type.Optional(Line),
  importedFrom: Type.Optional(ImportedFrom),
})
export type Organization = Static<typeof Organization>
