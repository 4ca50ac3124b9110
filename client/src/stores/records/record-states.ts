import type { SyncState } from '../../replica/sync-state.ts'
import { type RecordState, received, recordState } from './record-state.ts'
import { createVersions } from './versions.ts'

/** Where each record stands; reading inside an effect follows that record's state. */
export interface RecordStates {
  get(id: string): RecordState
  /** The same, without following the change. */
  peek(id: string): RecordState
  /** The ids of all that the server has not simply taken, by state. */
  toHandle(): { id: string; state: RecordState }[]
  put(states: Iterable<[string, SyncState | undefined]>): void
  clear(): void
}

const anyKey = '*'

export function createRecordStates(): RecordStates {
  const states = new Map<string, RecordState>()
  const versions = createVersions()
  return {
    peek: (id) => states.get(id) ?? received,
    get(id) {
      versions.watch(id)
      return states.get(id) ?? received
    },
    toHandle() {
      versions.watch(anyKey)
      return [...states].map(([id, state]) => ({ id, state }))
    },
    put(changes) {
      const changed: string[] = []
      for (const [id, sync] of changes) {
        const before = states.get(id)
        const settled = sync === undefined || sync.state === 'received'
        if (settled && before === undefined) continue
        if (settled) states.delete(id)
        else states.set(id, recordState(sync))
        changed.push(id)
      }
      if (changed.length > 0) versions.raise([...changed, anyKey])
    },
    clear() {
      states.clear()
      versions.raiseAll()
    },
  }
}
