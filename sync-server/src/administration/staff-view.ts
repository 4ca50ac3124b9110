import { roles } from '@approdo/schemas'
import Type, { type Static } from 'typebox'
import type { Staff } from '../accounts/staff.ts'
import { isWithin } from './memberships.ts'

export const Memberships = Type.Array(
  Type.Object({ municipality: Type.String(), role: Type.Enum([...roles]) }),
  {
    maxItems: 200,
  },
)
/** Somebody as administrators see them. */
export const StaffView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  /** Those in municipalities that the caller administers. */
  memberships: Memberships,
  /** Whether there are others: then the password and the account itself are not the caller's to change. */
  isElsewhereToo: Type.Boolean(),
  disabledAt: Type.Optional(Type.String()),
})

/** A password that is told once. */
export const Password = Type.Object({ password: Type.String() })

/** `own`: the municipalities that the caller administers. */
export function staffView(
  { id, name, memberships, disabledAt }: Staff,
  own: string[],
): Static<typeof StaffView> {
  return {
    id,
    name,
    memberships: memberships.filter(({ municipality }) => own.includes(municipality)),
    isElsewhereToo: !isWithin(memberships, own),
    ...(disabledAt !== undefined && { disabledAt }),
  }
}
