import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

let server: ServerUnderTest
let ada: ClientUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: { ada: [{ municipality: '058091', role: 'socialWorker' }] },
    config: { publicUrl: new URL('https://approdo.example') },
  })
  ada = await server.logIn('ada')
})
afterAll(() => server.close())

const push = (headers: Record<string, string>) =>
  ada.fetch('/sync/m058091/_bulk_docs', {
    method: 'POST',
    body: '{"docs":[]}',
    headers: { 'content-type': 'application/json', ...headers },
  })

test('a change asked for by another site is refused, whichever header tells it', async () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://approdo.example.evil.example' },
    { origin: 'http://approdo.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://approdo.example', 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign) {
    const response = await push(headers)
    expect([headers, response.status, await response.json()]).toMatchObject([
      headers,
      403,
      { code: 'foreignOrigin' },
    ])
  }
})

test('the app itself, programs without a browser, and reading are let through', async () => {
  const own: Record<string, string>[] = [
    {},
    { origin: 'https://approdo.example', 'sec-fetch-site': 'same-origin' },
    { origin: server.url, 'sec-fetch-site': 'same-origin' },
  ]
  for (const headers of own) expect([headers, (await push(headers)).status]).toEqual([headers, 201])
  const read = await ada.fetch('/api/session', { headers: { origin: 'https://evil.example' } })
  expect(read.status).toBe(200)
  expect(read.headers.get('access-control-allow-origin')).toBeNull()
})

test('behind an https address the cookie is Secure and browsers are told to stay there', async () => {
  const body = { username: 'ada', password: 'wrong', device: { id: 'd', name: 'd' } }
  const refused = await server.anonymous.send('POST', '/api/session', body)
  expect(refused.headers.get('strict-transport-security')).toMatch(/max-age=\d+/)
  const out = await ada.fetch('/api/session', { method: 'DELETE' })
  expect(out.headers.get('set-cookie')).toContain('Secure')
})
