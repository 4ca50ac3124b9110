import type { Document } from '@approdo/schemas'
import { Dexie } from 'dexie'
import { searchRecords } from '../../src/components/search/search-records.ts'
import { soughtWords } from '../../src/components/search/search-words.ts'
import type { Doc } from '../../src/replica/doc.ts'
import { openReplica, type Replica } from '../../src/replica/open-replica.ts'
import { followReplica } from '../../src/stores/records/follow-replica.ts'
import { createReadModel } from '../../src/stores/records/read-model.ts'
import type { SessionView } from '../../src/sync/api.ts'
import { syncRound } from '../../src/sync/sync-round.ts'
import { createVault, type Vault } from '../../src/vault/vault.ts'
import { logInAs, type Person, timed } from './log-in.ts'

interface Tablet {
  vault: Vault
  replica: Replica
  session: SessionView
  device: string
  database: string
}

let tablet: Tablet | undefined

/** A tablet that has never synced takes the place of the last one. */
export async function newTablet(person: Person): Promise<void> {
  if (tablet) {
    tablet.replica.close()
    await Dexie.delete(`approdo-${tablet.vault.id}-${tablet.database}`)
  }
  const device = `tablet-${crypto.randomUUID()}`
  const session = await logInAs(person, device)
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const vault = createVault({ id: crypto.randomUUID(), owner: person.worker, key })
  const { database } = person
  tablet = { vault, device, database, session, replica: await openReplica({ vault, database, device }) }
}

/** One whole sync, as the app does it. */
export async function syncTablet(): Promise<number> {
  const { vault, replica, session, device } = held()
  return timed(async () => {
    const { outcome } = await syncRound({
      vault,
      replica,
      device,
      memberships: () => session.memberships,
      progress: () => {},
      signal: new AbortController().signal,
    })
    if (outcome !== 'synced') throw new Error(`The sync ended with ${outcome}`)
  })
}

/** A sync with the app's read model following it; gives the longest time that the main thread was blocked. */
export async function syncWatched(): Promise<{ longestTask: number; documents: number }> {
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration))
  })
  observer.observe({ type: 'longtask' })
  const followed = follow(held().replica)
  await followed.loaded
  await syncTablet()
  const { total } = await held().replica.counts()
  while (followed.size() < total) await new Promise((resolve) => setTimeout(resolve, 20))
  // Entries are delivered a little later than the tasks end.
  await new Promise((resolve) => setTimeout(resolve, 200))
  followed.stop()
  observer.disconnect()
  return { longestTask: Math.max(0, ...tasks), documents: followed.size() }
}

/** A sync right after another one: also the bytes of all bodies as they came over the line. */
export async function idleSync(): Promise<{ time: number; bodies: number }> {
  performance.clearResourceTimings()
  const time = await syncTablet()
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return { time, bodies: entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) }
}

/**
 * Opens the replica anew and reads everything into the app's read model, as after unlocking: when all `cases` are there,
 * which is when the list of people is on the screen, and when everything is.
 */
export async function openCaseload(cases: number): Promise<{ visible: number; whole: number }> {
  const { vault, database, device, replica } = held()
  replica.close()
  const start = performance.now()
  const opened = await openReplica({ vault, database, device })
  held().replica = opened
  const followed = follow(opened, cases)
  await followed.visible
  const visible = performance.now() - start
  await followed.loaded
  const whole = performance.now() - start
  followed.stop()
  return { visible, whole }
}

/** Saves one of the records again. */
export async function saveOne(nth: number): Promise<number> {
  const { replica } = held()
  const doc = await nthDocument(replica, nth)
  return timed(() => replica.save({ ...doc, text: `${doc.text} ${nth}` }))
}

/**
 * Searches everything as the search page does: the first time, which reads all documents, and then the slowest of a few
 * queries, of which some find nearly all and some nothing.
 */
export async function searchAll(): Promise<{ first: number; slowest: number }> {
  const followed = follow(held().replica)
  await followed.loaded
  const records = {
    ofType: (type: string) => followed.model.peekList(type) as readonly unknown[] as readonly Document[],
    get: (id: string) => followed.model.peek(id) as unknown as Document | undefined,
  }
  const look = (query: string) => timed(async () => searchRecords(records, soughtWords(query)))
  const first = await look('famiglia')
  let slowest = 0
  for (const query of ['la', 'famiglia', 'scuola permesso', 'mohamed casa', 'zzz', '3331234567'])
    slowest = Math.max(slowest, await look(query))
  followed.stop()
  return { first, slowest }
}

const read = new WeakMap<Replica, Doc[]>()

async function nthDocument(replica: Replica, nth: number): Promise<Doc> {
  const known = read.get(replica) ?? []
  if (known.length === 0) {
    for await (const docs of replica.all()) known.push(...docs)
    read.set(replica, known)
  }
  const doc = known[(nth * 7919) % known.length]
  if (!doc) throw new Error('The replica is empty')
  return (await replica.get(doc._id)) ?? doc
}

function follow(replica: Replica, cases = 0) {
  const model = createReadModel()
  const ids = new Set<string>()
  const visible = Promise.withResolvers<void>()
  const loaded = Promise.withResolvers<void>()
  const stop = followReplica(replica, {
    take(docs) {
      model.put(docs)
      for (const { _id } of docs) ids.add(_id)
      if (model.peekList('case').length === cases) visible.resolve()
    },
    forget: (gone) => model.forget(gone),
    takeStates: () => {},
    progress: () => {},
    loaded: () => loaded.resolve(),
  })
  return { model, stop, visible: visible.promise, loaded: loaded.promise, size: () => ids.size }
}

function held(): Tablet {
  if (!tablet) throw new Error('There is no tablet')
  return tablet
}
