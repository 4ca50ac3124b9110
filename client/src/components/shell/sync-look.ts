import type { useSync } from '../../stores/sync.ts'

type Sync = Pick<
  ReturnType<typeof useSync>,
  'status' | 'counts' | 'isCounted' | 'damaged' | 'progress' | 'lastReceivedAt' | 'offlineSince'
>

export interface SyncLook {
  kind: 'ok' | 'info' | 'warning' | 'danger' | 'neutral'
  icon: string
  /** Name of the message `shell.sync.<name>`. */
  name:
    | 'damaged'
    | 'conflict'
    | 'refused'
    | 'signIn'
    | 'sending'
    | 'receiving'
    | 'offline'
    | 'error'
    | 'update'
    | 'local'
    | 'checking'
    | 'allSent'
    | 'never'
  /** What the message counts. */
  n?: number
  total?: number
  /** An instant that the message names. */
  at?: string | undefined
}

/** The one thing to know about what is sent and what is not: what needs a person comes first. */
export function syncLook({
  status,
  counts,
  isCounted,
  damaged,
  progress,
  lastReceivedAt,
  offlineSince,
}: Sync): SyncLook {
  if (damaged > 0) return { kind: 'danger', icon: 'warning-circle', name: 'damaged', n: damaged }
  if (counts.conflict > 0)
    return { kind: 'danger', icon: 'help-circle', name: 'conflict', n: counts.conflict }
  if (counts.refused > 0) return { kind: 'danger', icon: 'error', name: 'refused', n: counts.refused }
  if (status === 'signInNeeded') return { kind: 'warning', icon: 'key', name: 'signIn' }
  if (status === 'syncing' && progress && progress.total > 0) {
    const name = progress.phase === 'push' ? 'sending' : 'receiving'
    return { kind: 'info', icon: 'refresh', name, n: progress.done, total: progress.total }
  }
  if (status === 'offline')
    return { kind: 'neutral', icon: 'wifi', name: 'offline', n: counts.local, at: offlineSince }
  if (counts.local > 0) return { kind: 'warning', icon: 'clock', name: 'local', n: counts.local }
  if (status === 'updateNeeded') return { kind: 'warning', icon: 'download', name: 'update' }
  if (status === 'error') return { kind: 'warning', icon: 'warning-circle', name: 'error' }
  if (!isCounted) return { kind: 'neutral', icon: 'refresh', name: 'checking' }
  if (lastReceivedAt === undefined) return { kind: 'neutral', icon: 'refresh', name: 'never' }
  return { kind: 'ok', icon: 'check-circle', name: 'allSent', at: lastReceivedAt }
}
