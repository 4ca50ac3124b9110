import cookie from '@fastify/cookie'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { guard } from '../../src/http/guard.ts'
import { problemAnswers } from '../../src/http/problem-answers.ts'

test('a route that does not say who may call it is closed, even to whoever is logged in', async () => {
  const app = fastify()
  problemAnswers(app)
  await app.register(cookie)
  const staff = { id: 'ada', name: 'Ada', memberships: [] }
  const session = { staff: 'ada', device: { id: 'd', name: 'd' }, createdAt: '', expiresAt: '' }
  guard(app, { find: async () => ({ staff, session, deviceState: 'active' }) })
  app.get('/forgotten', async () => 'secret')
  app.get('/said', { config: { who: 'loggedIn' } }, async () => 'told')
  const headers = { cookie: 'approdo_session=token' }
  expect((await app.inject({ url: '/said', headers })).body).toBe('told')
  const closed = await app.inject({ url: '/forgotten', headers })
  expect([closed.statusCode, closed.json().code]).toEqual([404, 'notFound'])
})
