import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '../errors.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses requests of other sites that would change something, beside the cookie's SameSite=Strict: programs
 * without a browser send neither header and pass.
 */
export function sameSiteOnly(app: FastifyInstance, publicUrl: URL | undefined): void {
  app.addHook('onRequest', async (request) => {
    if (safe.has(request.method)) return
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem('foreignOrigin')
    const { origin } = request.headers
    if (origin !== undefined && !isOwn(origin, request, publicUrl)) throw problem('foreignOrigin')
  })
}

function isOwn(origin: string, request: FastifyRequest, publicUrl: URL | undefined): boolean {
  const url = URL.parse(origin)
  return url !== null && (url.origin === publicUrl?.origin || url.host === request.headers.host)
}
