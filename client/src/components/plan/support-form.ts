import type { ServiceArea, Support } from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

/** The form of a support, every field as text. */
export interface SupportForm {
  service: string
  serviceName: string
  area: ServiceArea | undefined
  goal: string
  contact: string
  frequency: string
  startOn: string
  endOn: string
  note: string
}

export const supportForm = (support: Support | undefined): SupportForm => ({
  service: support?.service ?? '',
  serviceName: support?.serviceName ?? '',
  area: support?.area,
  goal: support?.goal ?? '',
  contact: support?.contact ?? '',
  frequency: support?.frequency ?? '',
  startOn: support?.startOn ?? '',
  endOn: support?.endOn ?? '',
  note: support?.note ?? '',
})

type Fields = Pick<
  Support,
  'service' | 'serviceName' | 'area' | 'goal' | 'contact' | 'frequency' | 'startOn' | 'endOn' | 'note'
>

/** The fields of the support; undefined while it has no name or no area. */
export function supportFields({ area, ...texts }: SupportForm): Fields | undefined {
  const serviceName = texts.serviceName.trim()
  return area === undefined || serviceName === '' ? undefined : { ...withoutBlanks(texts), serviceName, area }
}

/** The support as the form leaves it: fields that were emptied go. */
export function changedSupport(support: Support, fields: Fields): Support {
  const {
    service: _s,
    goal: _g,
    contact: _c,
    frequency: _f,
    startOn: _o,
    endOn: _e,
    note: _n,
    ...kept
  } = support
  return { ...kept, ...fields }
}
