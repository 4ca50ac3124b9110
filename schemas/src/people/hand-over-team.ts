import type { TeamMember } from '../documents/case/case-record.ts'

/**
 * The team after a hand-over: `to` takes the place and the role of `from`, who leaves. Somebody who is in the team already
 * keeps one entry, with the role taken over. `entryId` is the id of the new entry.
 */
export function handOverTeam(
  team: readonly TeamMember[],
  from: string,
  to: { staff: string; name: string },
  entryId: string,
): TeamMember[] {
  const leaving = team.find((member) => member.staff === from)
  if (!leaving || from === to.staff) return [...team]
  const known = team.find((member) => member.staff === to.staff)
  const { organization: _organization, ...place } = leaving
  const taking = known ? { ...known, role: leaving.role } : { ...place, id: entryId, ...to }
  return team.flatMap((member) => {
    if (member.staff === from) return [taking]
    return member.staff === to.staff ? [] : [member]
  })
}
