import type { Referral } from '../documents/case/referral.ts'
import type { ReferralState } from '../vocabularies/referral-words.ts'

/** What keeps a referral from leaving: the fields that are missing. */
export type ReferralGap = 'toName' | 'reason' | 'consent'

/**
 * What a referral lacks before it may leave the tablet: to whom, why, and who agreed to what is passed on. Without anything
 * passed on nobody has to agree; a law that is named stands for consent.
 */
export function referralGaps(
  referral: Pick<Referral, 'toName' | 'reason' | 'passedOn' | 'consent'>,
): ReferralGap[] {
  const { toName, reason, passedOn = [], consent } = referral
  const isAgreed =
    consent !== undefined &&
    (consent.by === 'byLaw' ? Boolean(consent.note?.trim()) : consent.on !== undefined)
  return [
    ...(toName.trim() === '' ? (['toName'] as const) : []),
    ...(reason.trim() === '' ? (['reason'] as const) : []),
    ...(passedOn.length > 0 && !isAgreed ? (['consent'] as const) : []),
  ]
}

const nextStates: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  prepared: ['sent', 'withdrawn'],
  sent: ['accepted', 'refused', 'withdrawn'],
  accepted: [],
  refused: [],
  withdrawn: [],
}

/** The states that may follow now: nothing is sent that lacks something. */
export const nextReferralStates = (referral: Referral): ReferralState[] =>
  nextStates[referral.state].filter((state) => state !== 'sent' || referralGaps(referral).length === 0)

/** Whether something is still to be done about a referral: to send it, to await its answer, or to ask how it went. */
export const isOpenReferral = ({ state, followUpOn }: Pick<Referral, 'state' | 'followUpOn'>): boolean =>
  state === 'prepared' || state === 'sent' || (state === 'accepted' && followUpOn !== undefined)
