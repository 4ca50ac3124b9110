import { caseDefinitions } from './case-definitions.ts'
import type { IndicatorDefinition, IndicatorId } from './indicator-definition.ts'
import { territoryDefinitions } from './territory-definitions.ts'

/** What each figure means, in the order in which figures are shown. */
export const indicatorDefinitions: readonly IndicatorDefinition[] = [
  ...caseDefinitions,
  ...territoryDefinitions,
]

/** The definition of an indicator. Throws RangeError for an id that has none. */
export function indicatorDefinition(id: IndicatorId): IndicatorDefinition {
  const found = indicatorDefinitions.find((one) => one.id === id)
  if (found === undefined) throw new RangeError(`No indicator ${id}`)
  return found
}
