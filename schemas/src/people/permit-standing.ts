import { daysBetween } from '../days/days-between.ts'
import type { ResidencePermit } from '../documents/case/residence-permit.ts'
import { isPermitPaper } from '../vocabularies/permit-types.ts'

/** How many days ahead of a permit's end it is spoken of. */
export const permitNotice = 90

/**
 * How a permit stands: `notKnown` (nothing written), `noPaper` (a type without a paper that could expire),
 * `noDay` (no end known), `valid`, `near` its end, `expired`, `renewing` (the renewal was asked for and the new
 * one not collected: its receipt lets the person stay and work, D.Lgs. 286/1998 art. 5, paragraph 9-bis),
 * `collected` (the new one is there, its end not written yet).
 */
export type PermitStanding =
  | 'notKnown'
  | 'noPaper'
  | 'noDay'
  | 'valid'
  | 'near'
  | 'expired'
  | 'renewing'
  | 'collected'

export function permitStanding(permit: ResidencePermit | undefined, today: string): PermitStanding {
  if (!permit) return 'notKnown'
  if (!isPermitPaper(permit.type)) return 'noPaper'
  const { expiresOn, renewal } = permit
  if (renewal?.askedOn && !renewal.collectedOn) return 'renewing'
  if (!expiresOn) return 'noDay'
  if (renewal?.collectedOn && expiresOn <= renewal.collectedOn) return 'collected'
  const left = daysBetween(today, expiresOn)
  if (left < 0) return 'expired'
  return left <= permitNotice ? 'near' : 'valid'
}
