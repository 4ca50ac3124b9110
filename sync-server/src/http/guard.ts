import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller, Callers } from '../access/callers.ts'
import { problem } from '../errors.ts'

/**
 * Who may call a route: everybody; everybody who is logged in; or those too whose device has been revoked.
 * A route that does not say is closed to all.
 */
export type Who = 'anyone' | 'loggedIn' | 'loggedInEvenRevoked'

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
  })
}

/** The caller of a route that is not for anyone. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === undefined) throw problem('noSession')
  return request.caller
}
