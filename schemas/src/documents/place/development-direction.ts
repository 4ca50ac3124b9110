import Type, { type Static } from 'typebox'
import { cefrLevels } from '../../vocabularies/languages.ts'
import { documentOf, EntryId, Line, Prose } from '../base.ts'

/** What somebody needs, beside an ability, to work where the territory is going. All of it is said, nothing is deduced. */
export const DirectionRequirements = Type.Object({
  languages: Type.Optional(
    Type.Array(
      Type.Object({
        id: EntryId,
        language: Type.String({ minLength: 2, maxLength: 12 }),
        level: Type.Enum(cefrLevels),
      }),
    ),
  ),
  /** Categories of the driving licence, such as `B`. */
  licences: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 4 }))),
  /** Whether one needs a permit that allows to work. */
  permit: Type.Optional(Type.Boolean()),
  skills: Type.Optional(Type.Array(Type.Object({ id: EntryId, name: Line, uri: Type.Optional(Line) }))),
})
export type DirectionRequirements = Static<typeof DirectionRequirements>

/** Where the territory is going: a sector, and the ISCO-08 groups that it will need, with their weights. */
export const DevelopmentDirection = documentOf('development-direction', {
  name: Line,
  sector: Type.Optional(Line),
  description: Type.Optional(Prose),
  occupations: Type.Array(
    Type.Object({
      id: EntryId,
      isco: Type.String({ pattern: '^\\d{1,4}$' }),
      weight: Type.Number({ exclusiveMinimum: 0, maximum: 100 }),
    }),
  ),
  requires: Type.Optional(DirectionRequirements),
  horizon: Type.Optional(Line),
  source: Type.Optional(Line),
  decidedBy: Type.Optional(Line),
})
export type DevelopmentDirection = Static<typeof DevelopmentDirection>
