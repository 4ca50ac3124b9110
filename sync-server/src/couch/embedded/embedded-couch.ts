import { randomBytes } from 'node:crypto'
import { createApp } from './app.ts'
import { holdDataFolder } from './data-folder.ts'
import { createDatabases } from './databases.ts'
import { createViewEngine } from './view-engine.ts'

export interface EmbeddedCouch {
  /** `http://user:password@host:port`, without a slash at the end. */
  url: string
  /** Cuts connections, lets the writes at hand end, closes the stores. */
  close(): Promise<void>
}

export interface EmbeddedCouchOptions {
  folder: string
  host?: string
  port?: number
  username?: string
  password?: string
  /** The largest request body, in bytes; 64 MB when not given. */
  bodyLimit?: number
}

/**
 * Serves CouchDB's HTTP interface over the databases under `folder`, on loopback and a free port unless told
 * otherwise, with random credentials unless given. Fails with `code` `folder_unwritable` or `folder_locked`,
 * or with the listening error of Node (`EADDRINUSE`, …).
 */
export async function startEmbeddedCouch(options: EmbeddedCouchOptions): Promise<EmbeddedCouch> {
  const { host = '127.0.0.1', port = 0, bodyLimit = 64 * 1024 * 1024 } = options
  const username = options.username ?? 'approdo'
  const password = options.password ?? randomBytes(24).toString('hex')
  const folder = await holdDataFolder(options.folder)
  try {
    const databases = await createDatabases(folder.root)
    const app = createApp(
      { databases, views: createViewEngine(), uuid: folder.uuid },
      { username, password },
      bodyLimit,
    )
    const address = await app.listen({ host, port })
    const url = new URL(address)
    url.username = username
    url.password = password
    let closing: Promise<void> | undefined
    return {
      url: url.href.replace(/\/$/, ''),
      close() {
        closing ??= (async () => {
          await app.close()
          await databases.close()
          await folder.release()
        })()
        return closing
      },
    }
  } catch (failed) {
    await folder.release()
    throw failed
  }
}
