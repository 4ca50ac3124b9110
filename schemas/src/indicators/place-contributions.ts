import { isDay } from '../days/days-between.ts'
import { serviceAreas } from '../vocabularies/service-areas.ts'
import type { Body } from './body.ts'
import type { Contribution } from './contribution.ts'

/** The code of a service that nobody has placed in an area yet. */
export const noArea = 'none'

const primaryCode = /^[a-z]{2,3}$/

/**
 * For each active service: `service`, area; `language`, code, once for each language spoken; `otherLanguage`
 * when one of them is not Italian; `verified`, day, when somebody has ever seen that it is so.
 */
export function serviceContributions({ status, area, languages, verifiedOn }: Body): Contribution[] {
  if (status !== 'active') return []
  const rows: Contribution[] = [
    { key: ['service', serviceAreas.find((one) => one === area) ?? noArea], value: 1 },
  ]
  const codes = languageCodes(languages)
  for (const code of codes) rows.push({ key: ['language', code], value: 1 })
  if (codes.some((code) => code !== 'it')) rows.push({ key: ['otherLanguage'], value: 1 })
  if (isDay(verifiedOn)) rows.push({ key: ['verified', verifiedOn], value: 1 })
  return rows
}

/** The languages themselves: what a code says of script or country behind them is left out. */
function languageCodes(languages: unknown): string[] {
  if (!Array.isArray(languages)) return []
  const codes = languages
    .filter((code) => typeof code === 'string')
    .map((code) => code.toLowerCase().split('-')[0] ?? '')
  return [...new Set(codes)].filter((code) => primaryCode.test(code))
}
