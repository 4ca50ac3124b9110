/** Roles that staff hold in a municipality. */
export const roles = [
  'socialWorker',
  'partner',
  'supervisor',
  'areaCoordinator',
  'trainer',
  'expert',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** A role in one municipality, by its ISTAT code. */
export interface Membership {
  municipality: string
  role: Role
}
