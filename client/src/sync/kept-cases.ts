import type { KeepReasons } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import { getLocal, putOver } from './checkpoint.ts'

/** The cases that a person wants on this tablet, and those that they opened online; see `casesKeptWhole`. */
export type KeptCases = Omit<KeepReasons, 'told'>

const id = '_local/approdo-kept'

/** Kept sealed in the replica as a `_local` document, which never leaves it. */
export async function readKeptCases(replica: Replica): Promise<KeptCases> {
  const stored = await getLocal(replica.asPouch(), id)
  return (stored?.kept as KeptCases | undefined) ?? { pinned: [], opened: {} }
}

export const writeKeptCases = (replica: Replica, kept: KeptCases): Promise<void> =>
  putOver(replica.asPouch(), { _id: id, kept })
