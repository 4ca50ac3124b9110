import Type, { type Static } from 'typebox'
import { IndicatorFigure } from './figure.ts'
import { IndicatorDefinition } from './indicator-definition.ts'

/** What `GET /api/municipalities/:istat/indicators` answers: the figures as published, small counts hidden. */
export const IndicatorsView = Type.Object({
  municipality: Type.String(),
  municipalityName: Type.String(),
  computedAt: Type.String({ format: 'date-time' }),
  freshness: Type.Object({
    /** When the newest document was written; absent while there is none. */
    newestAt: Type.Optional(Type.String()),
    /** CouchDB's update sequence of the database. */
    updateSeq: Type.String(),
    /** True while the views of a new version are being built and those of the version before answer. */
    rebuilding: Type.Boolean(),
  }),
  /** Counts from 1 to this less 1 are hidden. */
  minCount: Type.Integer(),
  definitions: Type.Array(IndicatorDefinition),
  figures: Type.Array(IndicatorFigure),
})
export type IndicatorsView = Static<typeof IndicatorsView>
