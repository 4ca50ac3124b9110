import type nano from 'nano'
import { ensureDatabase } from '../databases/ensure-database.ts'

/** Opens the database of staff, sessions and devices, which never leaves the server. */
export const openAccounts = <D>(couch: nano.ServerScope): Promise<nano.DocumentScope<D>> =>
  ensureDatabase<D>(couch, 'accounts')
