import type { Commitment } from '@approdo/schemas'
import { formatDay, formatDeadline } from '../../i18n/dates.ts'

/** When a commitment is due; how far off that is only while it is open: what was kept is never late. */
export function commitmentDay(
  { state, dueOn }: Pick<Commitment, 'state' | 'dueOn'>,
  t: (key: string, values?: Record<string, string>) => string,
): string {
  if (!dueOn) return t('plan.noDay')
  return state === 'open' ? formatDeadline(dueOn) : t('plan.by', { day: formatDay(dueOn) })
}
