import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseOf } from '@approdo/schemas'
import nano from 'nano'
import { createStaff } from '../src/accounts/staff.ts'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { startEmbeddedCouch } from '../src/couch/embedded/embedded-couch.ts'
import { createDatabases } from '../src/databases/databases.ts'
import { caseload } from './documents.ts'
import type { BenchSetup, BenchTown } from './setup.ts'

/**
 * The sync server with its embedded CouchDB, put together as in production, over a folder of its own with the
 * caseloads that the first argument names (a {@link BenchSetup} as JSON). Prints one line of JSON with the addresses of
 * both, and ends with its standard input.
 */
const setup: BenchSetup = JSON.parse(process.argv[2] ?? '')
const dataFolder = await mkdtemp(join(tmpdir(), 'approdo-bench-'))
const embedded = await startEmbeddedCouch({ folder: join(dataFolder, 'couch') })
const couch = nano(embedded.url)
for (const town of setup.towns) await fill(town)
const config = { ...readConfig({}), port: 0, dataFolder, clientFolder: setup.pages }
const app = await buildApp({ config, couch, logger: { level: 'warn' } })
const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ url, couch: embedded.url, pid: process.pid })}\n`)

process.stdin.resume()
await once(process.stdin, 'end')
await app.close()
await embedded.close()
await rm(dataFolder, { recursive: true, force: true })
process.exit(0)

async function fill({ municipality, caseloads }: BenchTown): Promise<void> {
  const database = databaseOf(municipality)
  const db = await createDatabases(couch).open(database)
  for (const { worker, count, size } of caseloads) {
    await createStaff(couch, {
      username: worker,
      name: worker,
      password: setup.password,
      memberships: [{ municipality, role: 'socialWorker' }],
    })
    let batch: object[] = []
    const write = async () => {
      await couch.request({
        db: database,
        path: '_bulk_docs',
        method: 'POST',
        body: { docs: batch, new_edits: false },
      })
      batch = []
    }
    for (const doc of caseload({ worker, municipality, count, size }))
      if (batch.push(doc) === 2000) await write()
    await write()
  }
  await db.view('access', 'scopes', { limit: 1 })
}
