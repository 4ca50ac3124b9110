import { type Actor, may, municipalityOf, newDocumentId, readsAll, roles } from '@approdo/schemas'
import Type, { type Static } from 'typebox'
import { databasesOf } from '../access/actors.ts'
import type { Staff } from '../accounts/staff.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import { municipalityBy } from '../municipalities/municipalities.ts'
import type { Services } from '../services.ts'
import { awaitingReview } from './awaiting-review.ts'

const DatabaseScopes = Type.Object({
  database: Type.String(),
  municipality: Type.Optional(Type.String()),
  municipalityName: Type.Optional(Type.String()),
  roles: Type.Array(Type.Enum([...roles])),
  /** Those that a tablet holds whole; of the other cases that the caller reads it has summaries. */
  scopes: Type.Array(Type.String()),
  /** Changes with everything in the municipality: unchanged, the summaries are as they were. */
  summaries: Type.Optional(Type.String()),
  /** What a tablet may hold of it. */
  ceiling: Type.Optional(Type.Object({ documents: Type.Integer(), bytes: Type.Integer() })),
})

const ScopesView = Type.Object({
  serverTime: Type.String(),
  /** Whose session this is: a tablet syncs nobody else's data with it. */
  staff: Type.Object({ id: Type.String(), name: Type.String() }),
  device: Type.Object({ state: Type.Enum(['active', 'revoked']) }),
  /** The oldest version of the app that may sync. */
  oldestClient: Type.String(),
  /** After so many days without the server, a tablet asks for the network and a log-in. */
  maxOfflineDays: Type.Integer(),
  databases: Type.Array(DatabaseScopes),
})

/**
 * `GET /sync/scopes`: what the caller's tablet should hold now. Overseers may replicate all cases; they are told those whose
 * team they are in and those in which a plan awaits review. A revoked device is told so, and nothing else.
 */
export function scopesRoute(app: App, services: Services): void {
  const options = {
    schema: { summary: 'The scopes of the caller, by database', response: { 200: ScopesView } },
    config: { who: 'loggedInEvenRevoked' as const },
  }
  app.get('/sync/scopes', options, async (request) => {
    const { staff, session, deviceState } = callerOf(request)
    await services.devices.seen(session.device.id, staff.id)
    const names = deviceState === 'revoked' ? [] : databasesOf(staff)
    return {
      serverTime: new Date().toISOString(),
      staff: { id: staff.id, name: staff.name },
      device: { state: deviceState },
      oldestClient: services.config.oldestClient,
      maxOfflineDays: await services.settings.maxOfflineDays(staff),
      databases: await Promise.all(names.map((name) => scopesIn(services, staff, name))),
    }
  })
}

async function scopesIn(
  services: Services,
  staff: Staff,
  database: string,
): Promise<Static<typeof DatabaseScopes>> {
  const { actors, scopes, settings, couch } = services
  const actor = await actors.in(staff, database)
  const municipality = municipalityOf(database)
  if (municipality === undefined) return { database, roles: [...actor.roles], scopes: ['commons'] }
  const named = (kind: 'case' | 'training') =>
    [...actor.scopes].filter((scope) => scope.startsWith(`${kind}:`) && may(actor, 'read', scope))
  const [awaiting, trainings, ceiling, { update_seq }] = await Promise.all([
    readsAll(actor, 'case') ? awaitingReview(services, database) : [],
    readsAll(actor, 'training') ? scopes.all(database, 'training') : named('training'),
    settings.tabletCeiling(municipality),
    couch.db.get(database),
  ])
  return {
    database,
    municipality,
    municipalityName: municipalityBy(municipality)?.name ?? municipality,
    roles: [...actor.roles],
    scopes: [
      ...new Set([...named('case'), ...awaiting]),
      ...trainings,
      ...(readsPlace(actor) ? ['place'] : []),
    ],
    // Its number is enough, and of a cluster's sequence a tenth.
    summaries: String(update_seq).split('-')[0],
    ceiling,
  }
}

const readsPlace = (actor: Actor): boolean => may(actor, 'read', newDocumentId('place', 'service'))
