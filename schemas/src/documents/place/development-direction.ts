import Type, { type Static } from 'typebox'
import { documentOf, EntryId, Line, Prose } from '../base.ts'

/** Where the territory is going: a sector, and the ISCO-08 groups that it will need, with their weights. */
export const DevelopmentDirection = documentOf('development-direction', {
  name: Line,
  description: Type.Optional(Prose),
  occupations: Type.Array(
    Type.Object({
      id: EntryId,
      isco: Type.String({ pattern: '^\\d{1,4}$' }),
      weight: Type.Number({ exclusiveMinimum: 0, maximum: 100 }),
    }),
  ),
  horizon: Type.Optional(Line),
  source: Type.Optional(Line),
  decidedBy: Type.Optional(Line),
})
export type DevelopmentDirection = Static<typeof DevelopmentDirection>
