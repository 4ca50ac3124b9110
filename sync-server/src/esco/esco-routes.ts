import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { escoKinds } from '@approdo/schemas'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { EscoParams, escoPlaceOf } from './esco-place.ts'

const unzip = promisify(gunzip)

const Listing = Type.Object({
  kind: Type.Enum(escoKinds),
  language: Type.String(),
  hash: Type.String(),
  entries: Type.Integer(),
})

/**
 * `GET /api/esco/:istat` and `…/:kind/:language`: the ESCO lists that a municipality's administrators imported, for all who have a
 * role there. To others there is nothing here.
 */
export function escoRoutes(app: App, { escoLists }: Services): void {
  const config = { who: 'loggedIn' as const }
  const { istat } = EscoParams.properties

  const listings = {
    schema: {
      summary: 'The ESCO lists of a municipality that are in use',
      params: Type.Object({ istat }),
      response: { 200: Type.Array(Listing) },
    },
    config,
  }
  app.get('/api/esco/:istat', listings, async (request) => {
    requireMember(request, request.params.istat)
    return escoLists.listings(request.params.istat)
  })

  const list = {
    schema: { summary: 'The concepts of an ESCO list that is in use', params: EscoParams },
    config,
    // It is stored compressed.
    compress: false as const,
  }
  app.get('/api/esco/:istat/:kind/:language', list, async (request, reply) => {
    requireMember(request, request.params.istat)
    const place = escoPlaceOf(request.params)
    const hash = await escoLists.hashOf(place)
    if (hash === undefined) throw problem('notFound')
    // Public words of the European Commission: they may lie in a browser's cache.
    reply
      .header('etag', `"${hash}"`)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'accept-encoding')
    if (request.headers['if-none-match']?.includes(`"${hash}"`)) return reply.code(304).send()
    const zipped = await escoLists.zipped(place, hash)
    if (zipped === undefined) throw problem('notFound')
    reply.type('application/json; charset=utf-8')
    const takesGzip = /\bgzip\b(?!;\s*q=0(\.0*)?\s*(,|$))/.test(
      String(request.headers['accept-encoding'] ?? ''),
    )
    return takesGzip ? reply.header('content-encoding', 'gzip').send(zipped) : reply.send(await unzip(zipped))
  })
}

function requireMember(request: FastifyRequest, istat: string): void {
  const { memberships } = callerOf(request).staff
  if (!memberships.some(({ municipality }) => municipality === istat)) throw problem('notFound')
}
