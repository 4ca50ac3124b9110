import type nano from 'nano'
import { orMissing } from '../couch/couch-failure.ts'
import { hashPassword } from './password.ts'
import { type Staff, type StaffDocument, staffId, staffOf } from './staff.ts'

type Changes = Partial<Pick<StaffDocument, 'memberships' | 'passwordHash' | 'disabledAt'>>

/**
 * Changes an account by what it holds now; undefined when there is none. When somebody else changes it at the
 * same moment the answer is CouchDB's 409, and nothing is changed.
 */
export async function changeStaff(
  couch: nano.ServerScope,
  username: string,
  change: (staff: Staff) => Changes,
): Promise<Staff | undefined> {
  const accounts = couch.use<StaffDocument>('accounts')
  const stored = await orMissing(accounts.get(staffId(username)))
  if (stored === undefined) return undefined
  const next = { ...stored, ...change(staffOf(stored)) }
  await accounts.insert(next)
  return staffOf(next)
}

/** Gives an account that exists another password. */
export async function setPassword(
  couch: nano.ServerScope,
  username: string,
  password: string,
): Promise<void> {
  const passwordHash = await hashPassword(password)
  await changeStaff(couch, username, () => ({ passwordHash }))
}
