import {
  type Commitment,
  type DataRequest,
  isOpenReferral,
  type PlanState,
  type Referral,
} from '@approdo/schemas'

/** What is still open in a case, as counts; nothing of it forbids closing. */
export interface OpenMatters {
  plan: number
  commitments: number
  referrals: number
  requests: number
  unsent: number
}

export const openMatters = (sources: {
  plan: PlanState | undefined
  commitments: readonly Commitment[]
  referrals: readonly Referral[]
  requests: readonly DataRequest[]
  unsent: number
}): OpenMatters => ({
  plan: sources.plan === undefined || sources.plan === 'closed' ? 0 : 1,
  commitments: sources.commitments.filter(({ state }) => state === 'open').length,
  referrals: sources.referrals.filter(isOpenReferral).length,
  requests: sources.requests.filter(({ state }) => state === 'open').length,
  unsent: sources.unsent,
})
