import type { MeetingSignOff } from '../documents/case/meeting-sign-off.ts'
import type { MeetingPresence, TeamMeeting } from '../documents/case/team-meeting.ts'
import { meetingHash } from './meeting-hash.ts'

/** Where one participant stands: `earlier` is a sign-off of a wording that was changed since. */
export type WordGiven =
  | { state: 'waiting' | 'atTable' }
  | { state: 'signed' | 'earlier'; signOff: MeetingSignOff }

/**
 * What each participant has said of a conference note, in the order of the table. The newest sign-off of somebody counts;
 * those with no account are `atTable` when they agreed there. Sign-offs of who is not named as present come last.
 */
export function wordsGiven(
  meeting: TeamMeeting,
  signOffs: readonly MeetingSignOff[],
): {
  presence: Pick<MeetingPresence, 'id' | 'staff' | 'name'> & Partial<MeetingPresence>
  word: WordGiven
}[] {
  const hash = meetingHash(meeting)
  const newest = new Map<string, MeetingSignOff>()
  const ofMeeting = signOffs.filter((one) => one.meeting === meeting._id)
  for (const one of ofMeeting.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)))
    newest.set(one.staff, one)
  const wordOf = (staff: string | undefined, agreed: boolean | undefined): WordGiven => {
    const signOff = newest.get(staff ?? '')
    if (signOff) return { state: signOff.hash === hash ? 'signed' : 'earlier', signOff }
    return { state: agreed ? 'atTable' : 'waiting' }
  }
  const named = meeting.present.map((presence) => ({
    presence,
    word: wordOf(presence.staff, presence.agreed),
  }))
  const known = new Set(meeting.present.map(({ staff }) => staff))
  const others = [...newest.values()]
    .filter(({ staff }) => !known.has(staff))
    .map(({ staff, name }) => ({ presence: { id: staff, staff, name }, word: wordOf(staff, false) }))
  return [...named, ...others]
}
