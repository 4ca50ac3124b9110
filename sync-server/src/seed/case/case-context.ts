import type { DocumentMaker } from '../document-maker.ts'
import type { Random } from '../random.ts'

/** Somebody of the staff, as documents name them. */
export interface StaffName {
  id: string
  name: string
}

/** A service that plans may activate. */
export interface KnownService {
  id: string
  name: string
  area: string
}

/** A development direction: the ISCO groups that the territory will need. */
export interface KnownDirection {
  id: string
  isco: readonly string[]
}

/** What the documents of a municipality's cases draw on. */
export interface CaseWorld {
  municipality: string
  today: string
  workers: readonly StaffName[]
  partners: readonly StaffName[]
  supervisor: StaffName
  services: readonly KnownService[]
  directions: readonly KnownDirection[]
}

/** What the parts of one case share while it is made. */
export interface CaseContext extends CaseWorld {
  random: Random
  maker: DocumentMaker
  worker: StaffName
  intakeOn: string
}

/** How far a case has come. */
export const stages = [
  'new',
  'assessed',
  'draft',
  'proposed',
  'returned',
  'approved',
  'signed',
  'closed',
] as const
export type Stage = (typeof stages)[number]
