import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { couchError } from './errors.ts'
import { jsonBody } from './request-body.ts'

export interface Credentials {
  username: string
  password: string
}

const sessionSeconds = 600

/** Basic and cookie authentication, as CouchDB has them; everything but `GET /` and `/_up` asks for one. */
export function authentication(app: FastifyInstance, credentials: Credentials): void {
  const secret = randomBytes(32)
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')

  const same = (given: string, expected: string) => timingSafeEqual(digest(given), digest(expected))
  const digest = (text: string) => createHmac('sha256', secret).update(text).digest()
  const correct = (given: Credentials) =>
    [same(given.username, credentials.username), same(given.password, credentials.password)].every(Boolean)

  const issue = (seconds: number) => {
    const expiry = String(Math.floor(Date.now() / 1000) + seconds)
    return `${expiry}.${sign(expiry)}`
  }
  const valid = (token: string) => {
    const [expiry = '', signature = ''] = token.split('.')
    return same(signature, sign(expiry)) && Number(expiry) > Date.now() / 1000
  }

  /** How the caller is known; throws when credentials are given and wrong. */
  function handlerOf(request: FastifyRequest): 'default' | 'cookie' | undefined {
    const basic = /^Basic\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (basic !== undefined) {
      const [username = '', ...rest] = Buffer.from(basic, 'base64').toString().split(':')
      if (correct({ username, password: rest.join(':') })) return 'default'
      throw couchError('unauthorized', 'Name or password is incorrect.')
    }
    const cookie = /(?:^|;\s*)AuthSession=([^;]*)/.exec(request.headers.cookie ?? '')?.[1]
    return cookie && valid(cookie) ? 'cookie' : undefined
  }

  app.addHook('onRequest', async (request, reply) => {
    const path = request.raw.url?.split('?')[0] ?? ''
    const open = path === '/' || path === '/_up' || path === '/_session'
    const handler = handlerOf(request)
    // A session in use does not run out.
    if (handler === 'cookie') reply.header('set-cookie', cookieOf(issue(sessionSeconds), sessionSeconds))
    if (handler || open) return
    const reason = path.startsWith('/_')
      ? 'You are not a server admin.'
      : 'You are not authorized to access this db.'
    throw couchError('unauthorized', reason)
  })

  app.get('/_session', async (request) => {
    const handler = handlerOf(request)
    return {
      ok: true,
      userCtx: handler ? { name: credentials.username, roles: ['_admin'] } : { name: null, roles: [] },
      info: {
        authentication_handlers: ['cookie', 'default'],
        ...(handler ? { authenticated: handler } : {}),
      },
    }
  })

  app.post('/_session', async (request, reply) => {
    const given = credentialsIn(request)
    if (!correct(given)) throw couchError('unauthorized', 'Name or password is incorrect.')
    reply.header('set-cookie', cookieOf(issue(sessionSeconds), sessionSeconds))
    return { ok: true, name: credentials.username, roles: ['_admin'] }
  })

  app.delete('/_session', async (_request, reply) => {
    reply.header('set-cookie', cookieOf('', 0))
    return { ok: true }
  })
}

function cookieOf(value: string, seconds: number): string {
  const expires = new Date(Date.now() + seconds * 1000).toUTCString()
  return `AuthSession=${value}; Version=1; Expires=${expires}; Max-Age=${seconds}; Path=/; HttpOnly`
}

function credentialsIn(request: FastifyRequest): Credentials {
  const form = /^application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '')
  const read = (source: Record<string, unknown>): Credentials => ({
    username: String(source.name ?? source.username ?? ''),
    password: String(source.password ?? ''),
  })
  if (form) return read(Object.fromEntries(new URLSearchParams(String(request.body))))
  const body = jsonBody(request)
  return read(typeof body === 'object' && body !== null ? { ...body } : {})
}
