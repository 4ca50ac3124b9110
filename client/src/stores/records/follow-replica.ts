import type { Doc } from '../../replica/doc.ts'
import type { Replica } from '../../replica/open-replica.ts'
import type { SyncState } from '../../replica/sync-state.ts'

/** Who is told what the replica holds, first all of it and then each change. */
export interface Follower {
  take(docs: Doc[]): void
  forget(ids: string[]): void
  takeStates(states: Iterable<[string, SyncState | undefined]>): void
  progress(done: number, total: number): void
  loaded(): void
}

const batchSize = 250

/** Streams a replica to `follower` and keeps it up to date, whichever tab writes. Returns how to stop. */
export function followReplica(replica: Replica, follower: Follower): () => void {
  const changed = new Set<string>()
  let stopped = false
  let refreshing = false
  const unsubscribe = replica.subscribe((ids) => {
    for (const id of ids) changed.add(id)
    void refresh()
  })

  async function refresh(): Promise<void> {
    if (refreshing) return
    refreshing = true
    try {
      while (changed.size > 0 && !stopped) await refreshBatch([...changed].slice(0, batchSize))
    } catch (error) {
      if (!stopped) throw error
    } finally {
      refreshing = false
    }
  }

  async function refreshBatch(ids: string[]): Promise<void> {
    for (const id of ids) changed.delete(id)
    const docs = await replica.getMany(ids)
    const found = await replica.states(ids)
    const states = ids.map((id): [string, SyncState | undefined] => [id, found.get(id)])
    if (stopped) return
    follower.take(docs.filter((doc) => doc !== undefined))
    follower.forget(ids.filter((_id, at) => docs[at] === undefined))
    follower.takeStates(states)
  }

  async function load(): Promise<void> {
    const counting = replica.counts()
    // Read first, the caseload does not wait for it.
    counting.catch(() => {})
    let done = 0
    for await (const docs of replica.all()) {
      if (stopped) return
      // What changed since it was read is in `changed`, and comes with the refresh.
      follower.take(docs.filter(({ _id }) => !changed.has(_id)))
      done += docs.length
      const { total } = await counting
      if (stopped) return
      follower.progress(done, Math.max(done, total))
    }
    const states = await replica.states()
    if (stopped) return
    follower.takeStates(states)
    follower.loaded()
  }

  load().catch((error) => {
    if (!stopped) reportError(error)
  })
  return () => {
    stopped = true
    unsubscribe()
  }
}
