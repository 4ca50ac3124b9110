import { daysBetween } from '@approdo/schemas'
import { type CaseloadEntry, noticeDays } from '../people/caseload-entry.ts'
import type { Deadline } from '../people/deadlines.ts'

/** A person with what is due, soonest first. */
export interface AgendaItem {
  id: string
  entry: CaseloadEntry
  deadlines: Deadline[]
}

/** What waits in a caseload: late, today, in the week to come; permits by how near their end is. */
export interface Agenda {
  late: AgendaItem[]
  today: AgendaItem[]
  week: AgendaItem[]
  permits: { within: 30 | 60 | 90; items: AgendaItem[] }[]
}

/** The people of whom a deadline passes the test, with those deadlines, the soonest first. */
function due(entries: readonly CaseloadEntry[], test: (deadline: Deadline) => boolean): AgendaItem[] {
  return entries
    .flatMap((entry) => {
      const deadlines = entry.deadlines.filter(test)
      return deadlines.length > 0 ? [{ id: entry.id, entry, deadlines }] : []
    })
    .toSorted((a, b) => ((a.deadlines[0]?.on ?? '') < (b.deadlines[0]?.on ?? '') ? -1 : 1))
}

const isPermitEnd = ({ kind }: Deadline): boolean => kind === 'permit' || kind === 'renewal'

/** Sorts the deadlines of the caseload into an agenda. Each shows as far ahead as `noticeDays` says. */
export function agenda(entries: readonly CaseloadEntry[], today: string): Agenda {
  const away = ({ on }: Deadline): number => daysBetween(today, on)
  const steps = (test: (deadline: Deadline) => boolean) =>
    due(entries, (deadline) => !isPermitEnd(deadline) && test(deadline))
  const permits = (within: number, beyond: number) =>
    due(entries, (deadline) => isPermitEnd(deadline) && away(deadline) <= within && away(deadline) > beyond)
  return {
    late: steps((deadline) => away(deadline) < 0),
    today: steps((deadline) => away(deadline) === 0),
    week: steps((deadline) => away(deadline) > 0 && away(deadline) <= noticeDays[deadline.kind]),
    permits: [
      { within: 30, items: permits(30, Number.NEGATIVE_INFINITY) },
      { within: 60, items: permits(60, 30) },
      { within: 90, items: permits(90, 60) },
    ],
  }
}
