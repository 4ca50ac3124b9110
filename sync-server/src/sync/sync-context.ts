import type { Actor } from '@approdo/schemas'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Caller } from '../access/callers.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'

/** Who talks to which database. */
export interface SyncContext {
  services: Services
  caller: Caller
  actor: Actor
  database: string
}

export const DatabaseParams = Type.Object({ db: Type.String() })

/**
 * Opens the database of a request for its caller. Throws the same `notFound` for a database that the caller
 * has no part in as for one that does not exist.
 */
export async function syncContext(
  services: Services,
  request: FastifyRequest,
  database: string,
): Promise<SyncContext> {
  const caller = callerOf(request)
  const actor = await services.actors.in(caller.staff, database)
  await services.databases.open(database)
  return { services, caller, actor, database }
}
