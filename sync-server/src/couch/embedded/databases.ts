import { randomUUID } from 'node:crypto'
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, openDatabase } from './database.ts'
import { checkDatabaseName, folderOf, nameOf } from './database-name.ts'
import { couchError } from './errors.ts'
import { createLock } from './lock.ts'

export interface Databases {
  names(): Promise<string[]>
  create(name: string): Promise<void>
  destroy(name: string): Promise<void>
  folder(name: string): string
  /** The open database, or CouchDB's 404. */
  open(name: string): Promise<Database>
  /** Runs `work` on a database that nobody closes meanwhile. */
  use<T>(name: string, work: (database: Database) => Promise<T>): Promise<T>
  /** Runs `work` on a database that nobody else touches meanwhile. */
  alone<T>(name: string, work: (database: Database) => Promise<T>): Promise<T>
  /** Closes all, after the work at hand; nothing opens afterwards. */
  close(): Promise<void>
}

const doomed = '.doomed-'

/** The databases under `root`: one folder each, holding the store (`data`) and those of its views. */
export async function createDatabases(root: string): Promise<Databases> {
  const opened = new Map<string, Database>()
  let closed = false
  // One at a time: opening, creating and destroying never cross.
  const lifecycle = createLock()
  const folder = (name: string) => join(root, folderOf(name))
  const store = (name: string) => join(folder(name), 'data')
  const exists = (name: string) =>
    access(join(store(name), 'CURRENT')).then(
      () => true,
      () => false,
    )

  for (const entry of await readdir(root)) {
    if (entry.startsWith(doomed)) await rm(join(root, entry), { recursive: true, force: true })
  }

  async function load(name: string): Promise<Database> {
    const known = opened.get(name)
    if (known) return known
    const database = await openDatabase(name, store(name))
    opened.set(name, database)
    return database
  }

  async function shut(database: Database): Promise<void> {
    database.gone = true
    opened.delete(database.name)
    database.events.emit('gone')
    await database.lock.exclusive(() => database.close())
  }

  const missing = () => couchError('not_found', 'Database does not exist.')
  const present = (database: Database) => {
    if (database.gone) throw missing()
  }

  const open = async (name: string): Promise<Database> =>
    opened.get(name) ??
    lifecycle.exclusive(async () => {
      checkDatabaseName(name)
      if (closed || !(await exists(name))) throw missing()
      return load(name)
    })

  return {
    folder,
    open,
    async names() {
      const entries = await readdir(root)
      const names = entries.filter((entry) => !entry.startsWith('.')).map(nameOf)
      const found = await Promise.all(names.map(exists))
      return names.filter((_, at) => found[at]).sort()
    },
    async create(name) {
      checkDatabaseName(name)
      await lifecycle.exclusive(async () => {
        if (await exists(name)) throw couchError('file_exists', alreadyThere)
        await mkdir(folder(name), { recursive: true })
        await load(name)
      })
    },
    destroy: (name) =>
      lifecycle.exclusive(async () => {
        checkDatabaseName(name)
        if (!(await exists(name))) throw missing()
        const database = opened.get(name)
        if (database) await shut(database)
        // Renamed first: a crash halfway leaves no half database behind.
        const grave = join(root, doomed + randomUUID())
        await rename(folder(name), grave)
        await rm(grave, { recursive: true, force: true })
      }),
    async use(name, work) {
      const database = await open(name)
      return database.lock.shared(async () => {
        present(database)
        return work(database)
      })
    },
    async alone(name, work) {
      const database = await open(name)
      return database.lock.exclusive(async () => {
        present(database)
        return work(database)
      })
    },
    close: () =>
      lifecycle.exclusive(async () => {
        closed = true
        for (const database of [...opened.values()]) await shut(database)
      }),
  }
}

const alreadyThere = 'The database could not be created, the file already exists.'
