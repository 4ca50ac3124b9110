import type { ServiceArea, Support, SupportOutcome } from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

/** The form of a support, every field as text. */
export interface SupportForm {
  service: string
  serviceName: string
  area: ServiceArea | undefined
  outcome: SupportOutcome
  goal: string
  startOn: string
  note: string
}

export const supportForm = (support: Support | undefined): SupportForm => ({
  service: support?.service ?? '',
  serviceName: support?.serviceName ?? '',
  area: support?.area,
  outcome: support?.outcome ?? 'planned',
  goal: support?.goal ?? '',
  startOn: support?.startOn ?? '',
  note: support?.note ?? '',
})

type Fields = Pick<Support, 'service' | 'serviceName' | 'area' | 'outcome' | 'goal' | 'startOn' | 'note'>

/** The fields of the support; undefined while it has no name or no area. */
export function supportFields({ area, outcome, ...texts }: SupportForm): Fields | undefined {
  const serviceName = texts.serviceName.trim()
  return area === undefined || serviceName === ''
    ? undefined
    : { ...withoutBlanks(texts), serviceName, area, outcome }
}

/** The support as the form leaves it: fields that were emptied go. */
export function changedSupport(support: Support, fields: Fields): Support {
  const { service: _s, goal: _g, startOn: _o, note: _n, ...kept } = support
  return { ...kept, ...fields }
}
