import type nano from 'nano'
import { openAccounts } from '../accounts/account-database.ts'
import { listStaff } from '../accounts/staff.ts'
import { orMissing } from '../couch/couch-failure.ts'
import { startProblem } from '../start-problem.ts'

const markId = 'demo:mode'

/**
 * Marks a database as the demo's where the data folder does not say so: with COUCHDB_URL set, or when something
 * was imported before the first start. Throws a start problem when it has accounts that are not the demo's.
 */
export async function claimCouchForDemo(couch: nano.ServerScope): Promise<void> {
  const accounts = await openAccounts<{ mode: string }>(couch)
  if ((await orMissing(accounts.get(markId))) !== undefined) return
  if ((await listStaff(couch)).length > 0)
    throw startProblem(
      'The database holds production accounts: the demo does not start over it. ' +
        'Set APPRODO_DATA to another folder, or COUCHDB_URL to another CouchDB.',
    )
  await accounts.insert({ mode: 'demo' }, markId)
}

/** Throws a start problem when a database is marked as the demo's: production does not start over it. */
export async function refuseDemoCouch(couch: nano.ServerScope): Promise<void> {
  const accounts = await openAccounts<{ mode: string }>(couch)
  if ((await orMissing(accounts.get(markId))) === undefined) return
  throw startProblem(
    "The database holds the demo's accounts and synthetic data: production does not start over it. " +
      'Set COUCHDB_URL to another CouchDB, or APPRODO_DATA to another folder.',
  )
}
