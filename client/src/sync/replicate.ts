import type { Line } from './line.ts'
import { Pouch } from './pouchdb.ts'
import { SyncError } from './sync-error.ts'

export interface ReplicateOptions {
  line: Line
  filter?: string
  /** How many documents have been read so far. */
  progress?: (read: number) => void
  /** With no sign of life for so long, the replication is given up. */
  inactivityMs?: number
  /** Documents per round trip. */
  batchSize?: number
}

/** Large, since a slow line spends its time waiting. */
const usualBatch = 1000

/**
 * Runs PouchDB's replicator once from `source` to `target`. Documents that the target denies do not fail it. Throws
 * the line's `SyncError` when that is why it ended.
 */
export function replicate(
  source: PouchDB.Database,
  target: PouchDB.Database,
  options: ReplicateOptions,
): Promise<void> {
  const { line, filter, progress, inactivityMs = 120_000, batchSize = usualBatch } = options
  const settings = { batch_size: batchSize, retry: false, ...(filter && { filter }) }
  const replication = Pouch.replicate(source, target, settings)
  return new Promise<void>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const alive = () => {
      clearTimeout(timer)
      timer = setTimeout(giveUp, inactivityMs)
    }
    const deafen = line.onActivity(alive)
    const end = () => {
      clearTimeout(timer)
      deafen()
    }
    // Rejects first: a replication that hangs on a dead connection does not settle when it is cancelled.
    const giveUp = () => {
      end()
      reject(new SyncError('offline'))
      replication.cancel()
    }
    alive()
    replication.on('change', ({ docs_read }) => {
      alive()
      progress?.(docs_read)
    })
    replication.then(
      () => {
        end()
        resolve()
      },
      (error) => {
        end()
        reject(line.failure() ?? error)
      },
    )
  })
}
