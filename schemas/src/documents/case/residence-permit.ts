import Type, { type Static } from 'typebox'
import { Day, Line } from '../base.ts'

/** The steps of a renewal, each with its day once it is done; the appointment's day may lie ahead. */
export const PermitRenewal = Type.Object({
  askedOn: Type.Optional(Day),
  /** The number of the receipt, which is valid while the renewal is under way. */
  receiptNumber: Type.Optional(Line),
  appointmentOn: Type.Optional(Day),
  fingerprintsOn: Type.Optional(Day),
  collectedOn: Type.Optional(Day),
})
export type PermitRenewal = Static<typeof PermitRenewal>

export const ResidencePermit = Type.Object({
  /** A code of `permitTypes`, or any other text. */
  type: Line,
  number: Type.Optional(Line),
  issuedOn: Type.Optional(Day),
  expiresOn: Type.Optional(Day),
  renewal: Type.Optional(PermitRenewal),
})
export type ResidencePermit = Static<typeof ResidencePermit>
