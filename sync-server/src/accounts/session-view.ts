import { RetentionRule, roles } from '@approdo/schemas'
import Type, { type Static } from 'typebox'
import type { Caller } from '../access/callers.ts'
import { municipalityBy } from '../municipalities/municipalities.ts'

export const DeviceFields = Type.Object({
  id: Type.String({ pattern: '^[A-Za-z0-9._-]{1,80}$' }),
  name: Type.String({ minLength: 1, maxLength: 80 }),
})

/** What a client is told of a session. */
export const SessionView = Type.Object({
  staff: Type.Object({ id: Type.String(), name: Type.String() }),
  memberships: Type.Array(
    Type.Object({
      municipality: Type.String(),
      municipalityName: Type.String(),
      role: Type.Enum([...roles]),
    }),
  ),
  device: Type.Object({ id: Type.String(), name: Type.String() }),
  expiresAt: Type.String(),
  /** After so many days without the server, a tablet asks for the network and a log-in. */
  maxOfflineDays: Type.Integer(),
  /** How long each municipality keeps which records, where it has decided. */
  retention: Type.Optional(Type.Record(Type.String(), Type.Array(RetentionRule))),
  serverTime: Type.String(),
})
export type SessionView = Static<typeof SessionView>

export const sessionView = (
  { staff, session }: Pick<Caller, 'staff' | 'session'>,
  { maxOfflineDays, retention }: Pick<Required<SessionView>, 'maxOfflineDays' | 'retention'>,
): SessionView => ({
  staff: { id: staff.id, name: staff.name },
  memberships: staff.memberships.map((one) => ({
    ...one,
    municipalityName: municipalityBy(one.municipality)?.name ?? one.municipality,
  })),
  device: session.device,
  expiresAt: session.expiresAt,
  maxOfflineDays,
  ...(Object.keys(retention).length > 0 && { retention }),
  serverTime: new Date().toISOString(),
})
