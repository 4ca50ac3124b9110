import { createHash } from 'node:crypto'
import { indicatorsMap } from 'virtual:indicators-map'
import type { DesignDocument } from '../databases/design-document.ts'

/** The design document of the indicator views, with a version that changes when a view does. */
export interface IndicatorsDesign extends DesignDocument {
  version: string
}

/** `by_key` adds up contributions by their keys; `by_update` finds the newest document. */
const views = {
  by_key: { map: indicatorsMap, reduce: '_sum' },
  by_update: {
    map: `function (doc) {
  if (typeof doc.updatedAt === 'string') emit(doc.updatedAt, null)
}`,
  },
}

/** The indicator views of a municipality's database, as this version of the program has them. */
export const indicatorsDesignDocument = (): IndicatorsDesign => ({
  _id: '_design/indicators',
  language: 'javascript',
  version: createHash('sha256').update(JSON.stringify(views)).digest('hex').slice(0, 16),
  views,
})
