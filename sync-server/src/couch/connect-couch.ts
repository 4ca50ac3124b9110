import { join } from 'node:path'
import nano from 'nano'
import type { Config } from '../config.ts'
import { startProblem } from '../start-problem.ts'
import { startEmbeddedCouch } from './embedded/embedded-couch.ts'

/** The CouchDB that everything is kept in, and how to let go of it. */
export interface CouchConnection {
  couch: nano.ServerScope
  close(): Promise<void>
}

/**
 * Connects to the configured CouchDB, or starts the embedded endpoint over the data folder.
 * Throws a start problem when neither answers.
 */
export async function connectCouch(
  config: Pick<Config, 'couchUrl' | 'dataFolder'>,
): Promise<CouchConnection> {
  if (config.couchUrl === undefined) return embedded(config.dataFolder)
  const couch = connect(config.couchUrl)
  await checkAnswer(couch, config.couchUrl)
  return { couch, close: async () => {} }
}

async function embedded(dataFolder: string): Promise<CouchConnection> {
  try {
    const { url, close } = await startEmbeddedCouch({ folder: join(dataFolder, 'couch') })
    return { couch: connect(url), close }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (!(error instanceof Error) || (code !== 'folder_unwritable' && code !== 'folder_locked')) throw error
    const remedy = code === 'folder_locked' ? 'Stop that one, or set' : 'Set'
    throw startProblem(`${error.message}. ${remedy} APPRODO_DATA to another folder.`, error)
  }
}

// A path in the address belongs to it: nano would take it for the name of a database.
function connect(url: string): nano.ServerScope {
  const configuration = { url, parseUrl: false }
  return nano(configuration)
}

async function checkAnswer(couch: nano.ServerScope, url: string): Promise<void> {
  const where = new URL(url).host
  try {
    await couch.request({ path: '_all_dbs', qs: { limit: 1 } })
  } catch (error) {
    const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
    throw status === 401 || status === 403
      ? startProblem(`CouchDB at ${where} refuses the name and password in COUCHDB_URL.`, error)
      : startProblem(`CouchDB at ${where} (COUCHDB_URL) does not answer.`, error)
  }
}
