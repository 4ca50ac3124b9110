import { daysBetween } from '@approdo/schemas'
import { type CaseloadEntry, reviewNotice } from '../people/caseload-entry.ts'
import type { Deadline } from '../people/deadlines.ts'

/** A deadline with the person it is about. */
export interface AgendaItem {
  id: string
  entry: CaseloadEntry
  deadline: Deadline
}

/** What waits in a caseload: late, today, in the week to come; permits by how near their end is. */
export interface Agenda {
  late: AgendaItem[]
  today: AgendaItem[]
  week: AgendaItem[]
  permits: { within: 30 | 60 | 90; items: AgendaItem[] }[]
}

const byDay = (a: AgendaItem, b: AgendaItem): number => (a.deadline.on < b.deadline.on ? -1 : 1)

/** Sorts the deadlines of the caseload into an agenda. Reviews show two weeks ahead, all else one. */
export function agenda(entries: readonly CaseloadEntry[], today: string): Agenda {
  const items = entries
    .filter(({ closed }) => !closed)
    .flatMap((entry) =>
      entry.deadlines.map((deadline, index) => ({ id: `${entry.id} ${index}`, entry, deadline })),
    )
    .toSorted(byDay)
  const away = ({ deadline }: AgendaItem): number => daysBetween(today, deadline.on)
  const steps = items.filter(({ deadline }) => deadline.kind !== 'permit')
  const permits = items.filter(({ deadline }) => deadline.kind === 'permit')
  const notice = ({ deadline }: AgendaItem): number => (deadline.kind === 'review' ? reviewNotice : 7)
  return {
    late: steps.filter((item) => away(item) < 0),
    today: steps.filter((item) => away(item) === 0),
    week: steps.filter((item) => away(item) > 0 && away(item) <= notice(item)),
    permits: ([30, 60, 90] as const).map((within) => ({
      within,
      items: permits.filter((item) => away(item) <= within && (within === 30 || away(item) > within - 30)),
    })),
  }
}
