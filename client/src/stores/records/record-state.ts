import type { DocumentProblem } from '@approdo/schemas'
import type { SyncState } from '../../replica/sync-state.ts'
import { readRefusal } from '../../sync/refusal.ts'

/** Where a record stands, and why the server refused it. */
export interface RecordState {
  state: 'local' | 'received' | 'refused' | 'conflict'
  problems?: RecordProblem[]
}

/** A reason of the server's: a code of {@link DocumentProblem}, of a change, or `forbidden`. */
export type RecordProblem = Omit<DocumentProblem, 'code'> & { code: string }

export const received: RecordState = { state: 'received' }

export function recordState({ state, reason }: SyncState): RecordState {
  return reason === undefined ? { state } : { state, problems: readRefusal(reason) }
}
