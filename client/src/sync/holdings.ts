import type { Holdings, TabletCeiling } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import { tellHoldings } from './api.ts'

/** What the tablet holds, may hold, and therefore does without. */
export interface TabletBudget extends Holdings {
  ceiling: TabletCeiling
  /** Scopes that the person may read and that were not brought, for want of room. */
  heldBack: number
}

export async function holdingsOf(replica: Replica): Promise<Holdings> {
  const [{ total }, { usage }] = await Promise.all([replica.counts(), navigator.storage.estimate()])
  return { documents: total, bytes: usage }
}

/** Gives how to tell the server what the tablet holds; it does so when the number of records has changed. */
export function createHoldingsReport(replica: Replica): () => Promise<void> {
  let told: number | undefined
  return async () => {
    const { documents, bytes } = await holdingsOf(replica)
    if (documents === told) return
    const answer = await tellHoldings({ documents, ...(bytes !== undefined && { bytes }) })
    // Unanswered, it is told after the next sync.
    if (answer.outcome === 'ok') told = documents
  }
}
