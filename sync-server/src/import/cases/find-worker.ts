import type { Staff } from '../../accounts/staff.ts'

/** The member of staff of a municipality whom a user name, or a full name that only one has, stands for. */
export function findWorker(staff: readonly Staff[], municipality: string, text: string): Staff | undefined {
  const here = staff.filter(({ memberships }) =>
    memberships.some(
      (one) => one.municipality === municipality && (one.role === 'socialWorker' || one.role === 'partner'),
    ),
  )
  const wanted = text.trim().toLowerCase()
  const named = here.filter(({ name }) => name.toLowerCase() === wanted)
  return here.find(({ id }) => id === wanted) ?? (named.length === 1 ? named[0] : undefined)
}
