import type { Membership } from '@approdo/schemas'
import type nano from 'nano'
import { hasStatus, orMissing } from '../couch/couch-failure.ts'
import { openAccounts } from './account-database.ts'
import { hashPassword } from './password.ts'

/** Somebody who works with Approdo. The staff id is the user name. */
export interface Staff {
  id: string
  name: string
  memberships: Membership[]
  /** Since when the account is closed; nobody logs in with it then. */
  disabledAt?: string
}

export interface StaffDocument {
  username: string
  name: string
  passwordHash: string
  memberships: Membership[]
  createdAt: string
  disabledAt?: string | undefined
}

export interface NewStaff {
  username: string
  name: string
  password: string
  memberships: Membership[]
}

/** What a user name may look like: it becomes part of document ids and of every document's `updatedBy`. */
export const usernamePattern = '^[a-z0-9][a-z0-9._-]{1,59}$'

export const staffId = (username: string): string => `staff:${username}`

/** Makes an account; `exists` when somebody has this user name, and nothing is changed then. */
export async function createStaff(
  couch: nano.ServerScope,
  account: NewStaff,
): Promise<{ outcome: 'created'; staff: Staff } | { outcome: 'exists' }> {
  const { username, name, memberships } = account
  const accounts = await openAccounts<StaffDocument>(couch)
  const passwordHash = await hashPassword(account.password)
  const createdAt = new Date().toISOString()
  try {
    await accounts.insert({ username, name, passwordHash, memberships, createdAt }, staffId(username))
  } catch (error) {
    if (hasStatus(error, 409)) return { outcome: 'exists' }
    throw error
  }
  return { outcome: 'created', staff: { id: username, name, memberships } }
}

/** The account of a user name with its password hash. */
export async function findStaff(
  couch: nano.ServerScope,
  username: string,
): Promise<{ staff: Staff; passwordHash: string } | undefined> {
  const stored = await orMissing(couch.use<StaffDocument>('accounts').get(staffId(username)))
  return stored && { staff: staffOf(stored), passwordHash: stored.passwordHash }
}

/** Everybody, by user name. */
export async function listStaff(couch: nano.ServerScope): Promise<Staff[]> {
  const accounts = await openAccounts<StaffDocument>(couch)
  const { rows } = await accounts.list({ startkey: 'staff:', endkey: 'staff;', include_docs: true })
  return rows.flatMap(({ doc }) => (doc ? [staffOf(doc)] : []))
}

export const staffOf = ({ username, name, memberships, disabledAt }: StaffDocument): Staff => ({
  id: username,
  name,
  memberships,
  ...(disabledAt !== undefined && { disabledAt }),
})

/** The municipalities that somebody administers. */
export const administeredBy = ({ memberships }: Pick<Staff, 'memberships'>): string[] =>
  memberships.filter(({ role }) => role === 'administrator').map(({ municipality }) => municipality)

/** The municipalities where somebody does more than administer. */
export const workplacesOf = ({ memberships }: Pick<Staff, 'memberships'>): string[] => [
  ...new Set(memberships.filter(({ role }) => role !== 'administrator').map((one) => one.municipality)),
]
