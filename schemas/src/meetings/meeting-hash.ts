import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { TeamMeeting } from '../documents/case/team-meeting.ts'
import { canonical } from '../merge/canonical.ts'

/**
 * The fingerprint of a conference note: SHA-256, in hexadecimal, of the canonical JSON of what was said and decided, by
 * whom and when. What happens to it afterwards is not in it: who agreed, and which action became a commitment.
 */
export function meetingHash(meeting: TeamMeeting): string {
  const { _id, on, at, place, agenda, personPresent, personSaid, note, decisions } = meeting
  const present = meeting.present.map(({ agreed: _agreed, ...one }) => one)
  const actions = meeting.actions.map(({ commitment: _commitment, ...one }) => one)
  const said = { _id, on, at, place, agenda, present, personPresent, personSaid, note, decisions, actions }
  return bytesToHex(sha256(utf8ToBytes(canonical(said))))
}
