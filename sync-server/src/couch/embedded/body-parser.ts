import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { couchError } from './errors.ts'

const unzip = promisify(gunzip)

/** Takes every body as bytes, unpacked: CouchDB reads JSON whatever the type, and attachments are of any type. */
export function rawBodies(app: FastifyInstance, limit: number): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    const encoding = request.headers['content-encoding'] ?? 'identity'
    // An attachment is kept in the encoding that it came in.
    if (encoding === 'identity' || encoding === '') return body
    if (encoding !== 'gzip')
      throw couchError('bad_content_type', 'Only gzip is supported as content encoding')
    return unzip(body, { maxOutputLength: limit }).catch((failed: unknown) => {
      const large = failed instanceof RangeError
      throw large
        ? couchError('too_large', 'the request entity is too large')
        : couchError('bad_request', 'Request body is not properly gzipped.')
    })
  })
}
