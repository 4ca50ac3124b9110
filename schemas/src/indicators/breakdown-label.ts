import { gasLevelLabels } from '../vocabularies/gas-levels.ts'
import { serviceAreaLabels } from '../vocabularies/service-areas.ts'
import { supportOutcomeLabels } from '../vocabularies/support-outcomes.ts'
import type { Label } from '../vocabularies/vocabulary.ts'
import type { BreakdownDimension } from './indicator-definition.ts'
import { noArea } from './place-contributions.ts'

const labels: Record<BreakdownDimension, Record<string, Label>> = {
  gasStep: gasLevelLabels,
  serviceArea: { ...serviceAreaLabels, [noArea]: { it: 'Senza area', en: 'No area' } },
  supportOutcome: supportOutcomeLabels,
  language: {},
  month: {},
}

/** The name of one part of a cell's key; languages by `Intl.DisplayNames`, months and unknown codes as they are. */
export function breakdownLabel(dimension: BreakdownDimension, code: string, language: 'it' | 'en'): string {
  if (dimension === 'language') {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code
  }
  return Object.hasOwn(labels[dimension], code) ? (labels[dimension][code]?.[language] ?? code) : code
}
