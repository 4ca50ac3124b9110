import indexeddb from 'pouchdb-adapter-indexeddb'
import { Pouch } from '../../src/sync/pouchdb.ts'
import { logInAs, type Person, timed } from './log-in.ts'

const PouchDB = Pouch.plugin(indexeddb)

let local: PouchDB.Database | undefined

/** Stock PouchDB at its defaults pulls the same caseload from the same server into a new database. */
export async function pullStock(person: Person): Promise<number> {
  await local?.destroy()
  await logInAs(person, `stock-${crypto.randomUUID()}`)
  const target = new PouchDB(`stock-${crypto.randomUUID()}`, { adapter: 'indexeddb' })
  local = target
  const remote = new PouchDB(`${location.origin}/sync/${person.database}`, {
    adapter: 'http',
    skip_setup: true,
  } as PouchDB.Configuration.DatabaseConfiguration)
  return timed(async () => {
    const { ok, docs_written } = await PouchDB.replicate(remote, target)
    if (!ok || docs_written === 0) throw new Error('Stock PouchDB did not replicate')
  })
}

/** Reads all of it back, from a database opened anew. */
export async function readStock(): Promise<number> {
  const { name } = held()
  await held().close()
  return timed(async () => {
    local = new PouchDB(name, { adapter: 'indexeddb' })
    const { rows } = await local.allDocs({ include_docs: true })
    if (rows.length === 0) throw new Error('Nothing was read')
  })
}

let ids: string[] = []

/** Saves one of the records again. */
export async function saveStock(nth: number): Promise<number> {
  if (ids.length === 0) ids = (await held().allDocs()).rows.map(({ id }) => id)
  const doc = await held().get<{ text?: string }>(ids[(nth * 7919) % ids.length] ?? '')
  return timed(() => held().put({ ...doc, text: `${doc.text} ${nth}` }))
}

function held(): PouchDB.Database {
  if (!local) throw new Error('There is no stock database')
  return local
}
