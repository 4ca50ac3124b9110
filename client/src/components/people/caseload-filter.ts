import { withoutAccents } from '../../i18n/without-accents.ts'
import { type CaseloadEntry, isNear } from './caseload-entry.ts'
import type { DeadlineKind } from './deadlines.ts'

export const caseloadFilters = [
  'all',
  'toSign',
  'returned',
  'reviewDue',
  'permitExpiring',
  'closed',
  'absent',
] as const
export type CaseloadFilter = (typeof caseloadFilters)[number]

const near = (entry: CaseloadEntry, kind: DeadlineKind, today: string): boolean =>
  entry.deadlines.some((deadline) => deadline.kind === kind && isNear(deadline, today))

const tests: Record<CaseloadFilter, (entry: CaseloadEntry, today: string) => boolean> = {
  all: ({ closed }) => !closed,
  toSign: ({ closed, plan }) => !closed && plan === 'approved',
  returned: ({ closed, plan }) => !closed && plan === 'returned',
  reviewDue: (entry, today) => near(entry, 'review', today),
  permitExpiring: (entry, today) => near(entry, 'permit', today) || near(entry, 'renewal', today),
  closed: ({ closed }) => closed,
  absent: ({ isAbsent }) => isAbsent,
}

/** How many cases each filter would show. */
export function filterCounts(
  entries: readonly CaseloadEntry[],
  today: string,
): Record<CaseloadFilter, number> {
  const counts = { all: 0, toSign: 0, returned: 0, reviewDue: 0, permitExpiring: 0, closed: 0, absent: 0 }
  for (const entry of entries)
    for (const filter of caseloadFilters) if (tests[filter](entry, today)) counts[filter]++
  return counts
}

const last = '9999-12-31'

export interface CaseloadView {
  filter: CaseloadFilter
  text: string
  today: string
  /** Finds more than the letters typed, such as other spellings of a name. */
  alike?: ((entry: CaseloadEntry) => boolean) | undefined
}

/** The cases that a filter and the words typed leave, those with the nearest deadline first. */
export function filterCaseload(
  entries: readonly CaseloadEntry[],
  { filter, text, today, alike = () => false }: CaseloadView,
): CaseloadEntry[] {
  const words = withoutAccents(text).split(/\s+/).filter(Boolean)
  const matches = (entry: CaseloadEntry): boolean =>
    words.every((word) => entry.words.includes(word)) || alike(entry)
  return entries
    .filter((entry) => tests[filter](entry, today) && matches(entry))
    .toSorted((left, right) => {
      const [a, b] = [left.next?.on ?? last, right.next?.on ?? last]
      return a < b ? -1 : a > b ? 1 : left.name.localeCompare(right.name)
    })
}
