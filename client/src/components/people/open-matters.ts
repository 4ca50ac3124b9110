import type { Commitment, DataRequest, PlanState } from '@approdo/schemas'

/** What is still open in a case, as counts; nothing of it forbids closing. */
export interface OpenMatters {
  plan: number
  commitments: number
  requests: number
  unsent: number
}

export const openMatters = (sources: {
  plan: PlanState | undefined
  commitments: readonly Commitment[]
  requests: readonly DataRequest[]
  unsent: number
}): OpenMatters => ({
  plan: sources.plan === undefined || sources.plan === 'closed' ? 0 : 1,
  commitments: sources.commitments.filter(({ state }) => state === 'open').length,
  requests: sources.requests.filter(({ state }) => state === 'open').length,
  unsent: sources.unsent,
})
