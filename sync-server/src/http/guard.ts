import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller, Callers } from '../access/callers.ts'
import { administeredBy } from '../accounts/staff.ts'
import { problem } from '../errors.ts'

/**
 * Who may call a route: everybody; everybody who is logged in; those too whose device has been revoked; or the
 * administrators of the municipality that the address names as `:istat`. A route that does not say is closed to
 * all.
 */
export type Who = 'anyone' | 'loggedIn' | 'loggedInEvenRevoked' | 'administratorsThere'

declare module 'fastify' {
  interface FastifyContextConfig {
    who?: Who
  }
  interface FastifyRequest {
    caller: Caller | undefined
  }
}

export const sessionCookie = 'approdo_session'

/** Finds out who calls, and closes each route to all but those that it names. */
export function guard(app: FastifyInstance, callers: Callers): void {
  app.decorateRequest('caller', undefined)
  app.addHook('onRequest', async (request) => {
    const { who } = request.routeOptions.config
    if (request.is404 || who === 'anyone') return
    if (who === undefined) throw problem('notFound')
    request.caller = await callers.find(request.cookies[sessionCookie])
    if (request.caller === undefined) throw problem('noSession')
    if (request.caller.deviceState === 'revoked' && who !== 'loggedInEvenRevoked') {
      throw problem('deviceRevoked')
    }
    if (who === 'administratorsThere' && !administersThere(request.caller, request.params)) {
      throw problem('notFound')
    }
  })
}

const administersThere = ({ staff }: Caller, params: unknown): boolean =>
  typeof params === 'object' &&
  params !== null &&
  'istat' in params &&
  administeredBy(staff).some((municipality) => municipality === params.istat)

/** The caller of a route that is not for anyone. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === undefined) throw problem('noSession')
  return request.caller
}
