import { existsSync } from 'node:fs'
import type nano from 'nano'
import type { Config } from '../config.ts'
import { connectCouch } from '../couch/connect-couch.ts'
import { isStartProblem, startProblem } from '../start-problem.ts'

type Where = Pick<Config, 'couchUrl' | 'dataFolder'>

/**
 * Runs `work` on the configured CouchDB, or on the data folder's own store, and lets go of it.
 * Throws a start problem when a server is running on that folder.
 */
export async function withCouch<T>(where: Where, work: (couch: nano.ServerScope) => Promise<T>): Promise<T> {
  const connection = await connectCouch(where).catch((error: unknown) => {
    throw lockedBy(error) ? inUse(where.dataFolder, error) : error
  })
  try {
    return await work(connection.couch)
  } finally {
    await connection.close()
  }
}

/** Whether there is anything to connect to: a configured CouchDB, or a data folder that has been used. */
export const hasStore = ({ couchUrl, dataFolder }: Where): boolean =>
  couchUrl !== undefined || existsSync(dataFolder)

const lockedBy = (error: unknown): boolean =>
  isStartProblem(error) &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'folder_locked'

const inUse = (folder: string, cause: unknown) =>
  startProblem(
    `A server is running on the data folder ${folder}, and only one program at a time can write there: ` +
      'stop it and try again, or set COUCHDB_URL to a CouchDB that both use.',
    cause,
  )
