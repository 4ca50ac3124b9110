import type { Referral } from '@approdo/schemas'

/** Whether somebody is to ask on a day how a referral went: not once it was refused or withdrawn. */
export const awaitsFollowUp = ({ state, followUpOn }: Referral): boolean =>
  followUpOn !== undefined && (state === 'sent' || state === 'accepted')
