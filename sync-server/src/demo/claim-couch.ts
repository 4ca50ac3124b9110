import type nano from 'nano'
import { openAccounts } from '../accounts/account-database.ts'
import { listStaff } from '../accounts/staff.ts'
import { orMissing } from '../couch/couch-failure.ts'
import { startProblem } from '../start-problem.ts'

const markId = 'demo:mode'

/**
 * Marks a CouchDB as the demo's: with COUCHDB_URL set, the data folder says nothing about what is there.
 * Throws a start problem when it has accounts that are not the demo's.
 */
export async function claimCouchForDemo(couch: nano.ServerScope): Promise<void> {
  const accounts = await openAccounts<{ mode: string }>(couch)
  if ((await orMissing(accounts.get(markId))) !== undefined) return
  if ((await listStaff(couch)).length > 0)
    throw startProblem('The CouchDB in COUCHDB_URL holds production data: the demo does not start over it.')
  await accounts.insert({ mode: 'demo' }, markId)
}
