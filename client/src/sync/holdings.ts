import type { Replica } from '../replica/open-replica.ts'
import { tellHoldings } from './api.ts'

/** Gives how to tell the server what the tablet holds; it does so when the number of records has changed. */
export function createHoldingsReport(replica: Replica): () => Promise<void> {
  let told: number | undefined
  return async () => {
    const { total } = await replica.counts()
    if (total === told) return
    const { usage } = await navigator.storage.estimate()
    const answer = await tellHoldings({ documents: total, ...(usage !== undefined && { bytes: usage }) })
    // Unanswered, it is told after the next sync.
    if (answer.outcome === 'ok') told = total
  }
}
