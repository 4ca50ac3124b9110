import { type Actor, may, municipalityOf, newDocumentId, readsAll, roles } from '@approdo/schemas'
import Type, { type Static } from 'typebox'
import { databasesOf } from '../access/actors.ts'
import type { Staff } from '../accounts/staff.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import { municipalityBy } from '../municipalities/municipalities.ts'
import type { Services } from '../services.ts'

const DatabaseScopes = Type.Object({
  database: Type.String(),
  municipality: Type.Optional(Type.String()),
  municipalityName: Type.Optional(Type.String()),
  roles: Type.Array(Type.Enum([...roles])),
  scopes: Type.Array(Type.String()),
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

/** `GET /sync/scopes`: what the caller may replicate now. A revoked device is told so, and nothing else. */
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
  { actors, scopes, settings }: Services,
  staff: Staff,
  database: string,
): Promise<Static<typeof DatabaseScopes>> {
  const actor = await actors.in(staff, database)
  const municipality = municipalityOf(database)
  if (municipality === undefined) return { database, roles: [...actor.roles], scopes: ['commons'] }
  const ofKind = (kind: 'case' | 'training') =>
    readsAll(actor, kind)
      ? scopes.all(database, kind)
      : [...actor.scopes].filter((scope) => scope.startsWith(`${kind}:`) && may(actor, 'read', scope))
  const [cases, trainings, ceiling] = await Promise.all([
    ofKind('case'),
    ofKind('training'),
    settings.tabletCeiling(municipality),
  ])
  return {
    database,
    municipality,
    municipalityName: municipalityBy(municipality)?.name ?? municipality,
    roles: [...actor.roles],
    scopes: [...cases, ...trainings, ...(readsPlace(actor) ? ['place'] : [])],
    ceiling,
  }
}

const readsPlace = (actor: Actor): boolean => may(actor, 'read', newDocumentId('place', 'service'))
