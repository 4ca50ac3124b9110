import type { Account } from './account.ts'

const dayMs = 24 * 3_600_000
const contactRestMs = 3_600_000

type Contact = Pick<Account, 'contactAt' | 'maxOfflineDays'>

/** The moment by which the tablet must reach the server with a session; undefined while that is not known. */
function onlineBy({ contactAt, maxOfflineDays }: Contact): number | undefined {
  if (contactAt === undefined || maxOfflineDays === undefined) return undefined
  return Date.parse(contactAt) + maxOfflineDays * dayMs
}

/**
 * Whether the tablet has done without the server for too long to be opened without a log-in; also when its clock
 * was set back to before the last contact, which would win days.
 */
export function mustGoOnline(contact: Contact, now: number): boolean {
  const by = onlineBy(contact)
  if (by === undefined || contact.contactAt === undefined) return false
  return now > by || now < Date.parse(contact.contactAt) - dayMs
}

/** The days that are left, once they are few enough to say so. */
export function daysToWarnOf(contact: Contact, now: number): number | undefined {
  const by = onlineBy(contact)
  if (by === undefined || contact.maxOfflineDays === undefined) return undefined
  const left = Math.max(0, Math.floor((by - now) / dayMs))
  return left <= Math.min(5, Math.floor(contact.maxOfflineDays / 3)) ? left : undefined
}

/** Whether the server's newest word is worth writing down: not with every sync of a working day. */
export const isNewContact = (known: Contact, next: Required<Contact>): boolean =>
  known.maxOfflineDays !== next.maxOfflineDays ||
  known.contactAt === undefined ||
  Math.abs(Date.parse(next.contactAt) - Date.parse(known.contactAt)) >= contactRestMs
