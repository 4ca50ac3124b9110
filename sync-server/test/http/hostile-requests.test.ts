import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { requestLimits } from '@approdo/schemas'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { caseRecord } from '../documents.ts'
import {
  type ClientUnderTest,
  type ServerUnderTest,
  serverUnderTest,
  testPassword,
} from '../server-under-test.ts'

const mine = caseRecord(['ada'])
const json = { 'content-type': 'application/json' }
let server: ServerUnderTest
let ada: ClientUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: { ada: [{ municipality: '058091', role: 'socialWorker' }] },
    documents: { m058091: [mine] },
  })
})
afterAll(() => server.close())
// The session, the document and the process have survived whatever the test before this one did.
beforeEach(async () => {
  ada = await server.logIn('ada')
  expect((await ada.fetch(`/sync/m058091/${mine._id}`)).status).toBe(200)
})

const post = (path: string, body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = json) =>
  ada.fetch(path, { method: 'POST', body, headers })
async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const answer = await response.json()
  expect([response.status, answer]).toMatchObject([
    status,
    {
      type: `urn:approdo:problem:${code}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
      code,
    },
  ])
}

test.each([
  ['cut off', '{"docs":['],
  ['empty', ''],
  ['no JSON', 'segreto'],
  ['nested ten thousand deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['with a prototype in it', '{"docs":[{"_id":"x","__proto__":{"admin":true}}]}'],
  ['with a prototype spelled in escapes', '{"docs":[{"\\u005f_proto__":{"admin":true}}]}'],
])('a body that is %s is refused without an echo of it', async (_name, body) => {
  for (const path of ['/sync/m058091/_bulk_docs', '/sync/m058091/_revs_diff', '/api/session']) {
    const response = await post(path, body)
    const text = await response.clone().text()
    await expectProblem(response, 400, 'malformedJson')
    expect(text).not.toContain('segreto')
  }
  expect(Reflect.get({}, 'admin')).toBeUndefined()
})

test('a body of the wrong form is refused with the name of the field and not its content', async () => {
  const wrong: [string, object][] = [
    ['/api/session', { username: 'ada', password: 'segreto', device: { id: '../x', name: 'segreto' } }],
    ['/api/session', { username: ['segreto'], password: 'segreto', device: { id: 'x', name: 'x' } }],
    ['/sync/m058091/_bulk_docs', { docs: 'segreto' }],
    ['/sync/m058091/_revs_diff', { x: 'segreto' }],
    ['/sync/m058091/_bulk_get', { docs: [{ id: 1 }] }],
    ['/sync/m058091/snapshot', { scopes: 'segreto' }],
    ['/sync/m058091/snapshot', []],
  ]
  for (const [path, body] of wrong) {
    const response = await post(path, JSON.stringify(body))
    expect(await response.clone().text()).not.toContain('segreto')
    await expectProblem(response, 400, 'malformedRequest')
  }
})

test('a body that is too large is refused', async () => {
  const large = JSON.stringify({ username: 'x'.repeat(2 * 1024 * 1024) })
  await expectProblem(await post('/api/session', large), 413, 'tooLarge')
  const larger = JSON.stringify({ docs: ['x'.repeat(33 * 1024 * 1024)] })
  await expectProblem(await post('/sync/m058091/_bulk_docs', larger), 413, 'tooLarge')
})

test('a request for more at once than one request may carry is refused', async () => {
  const { documents, ids, attachments, revisions, scopes } = requestLimits
  const many = (count: number) => Array.from({ length: count }, (_none, at) => `x${at}`)
  const revs = Object.fromEntries(many(10).map((id) => [id, many(revisions / 10 + 1)]))
  const tooMuch: [string, object][] = [
    ['_bulk_docs', { docs: many(documents + 1) }],
    ['_bulk_get', { docs: many(ids + 1).map((id) => ({ id })) }],
    ['_bulk_get?attachments=true', { docs: many(attachments + 1).map((id) => ({ id })) }],
    ['_revs_diff', Object.fromEntries(many(ids + 1).map((id) => [id, ['1-a']]))],
    ['_revs_diff', revs],
    ['_changes?filter=_doc_ids', { doc_ids: many(ids + 1) }],
    ['snapshot', { scopes: many(scopes + 1) }],
  ]
  for (const [path, body] of tooMuch)
    await expectProblem(await post(`/sync/m058091/${path}`, JSON.stringify(body)), 413, 'tooLarge')
})

test('a compressed body is not unpacked, so a small one cannot become a large one', async () => {
  const bomb = gzipSync(Buffer.alloc(10 * 1024 * 1024, ' '))
  const response = await post('/sync/m058091/_bulk_docs', bomb, { ...json, 'content-encoding': 'gzip' })
  await expectProblem(response, 400, 'malformedJson')
})

test('content other than JSON is refused where JSON is expected', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const response = await post('/sync/m058091/_bulk_docs', '{"docs":[]}', { 'content-type': type })
    await expectProblem(response, 415, 'unsupportedContentType')
  }
})

test('odd addresses get a problem document', async () => {
  for (const path of [
    '/api/nothing',
    '/api',
    '/sync/m058091/x/y/z',
    '/sync/%00',
    '/sync/m058091/%F0%9F%98%80',
  ]) {
    await expectProblem(await ada.fetch(path), 404, 'notFound')
  }
  await expectProblem(await ada.fetch('/sync/%E0%A4%A'), 400, 'malformedRequest')
  await expectProblem(await ada.fetch(`/sync/m058091/${'x'.repeat(5000)}`), 400, 'malformedRequest')
  await expectProblem(await ada.fetch('/sync/m058091', { method: 'DELETE' }), 404, 'notFound')
  await expectProblem(await ada.fetch('/sync/m058091', { method: 'PUT' }), 404, 'notFound')
})

test('a forged or mangled cookie is nobody’s', async () => {
  for (const cookie of [
    'approdo_session=x',
    'approdo_session=',
    `${ada.cookie}x`,
    'approdo_session=%00',
    '=;;=',
  ]) {
    const response = await server.anonymous.fetch('/api/session', { headers: { cookie } })
    await expectProblem(response, 401, 'noSession')
  }
})

test('lines that are no HTTP are answered and closed', async () => {
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
      socket.write('rubbish\r\n\r\n'),
    )
    let text = ''
    socket.on('data', (data) => {
      text += data
    })
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
  })
  expect(answer).toMatch(/^HTTP\/1.1 400/)
})

test('a request that breaks off in its body leaves the server well', async () => {
  const gone = new AbortController()
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"docs":['))
      setImmediate(() => gone.abort())
    },
  })
  const init = { method: 'POST', body, headers: json, signal: gone.signal, duplex: 'half' } as RequestInit
  await expect(ada.fetch('/sync/m058091/_bulk_docs', init)).rejects.toThrow()
})

test('ten wrong passwords close the door for that name, and for no other', async () => {
  const attempt = (username: string, password: string) =>
    server.anonymous.send('POST', '/api/session', { username, password, device: { id: 'd', name: 'd' } })
  for (let count = 0; count < 10; count += 1) {
    await expectProblem(await attempt('nobody', 'wrong'), 401, 'wrongCredentials')
  }
  const closed = await attempt('nobody', 'wrong')
  expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(0)
  await expectProblem(closed, 429, 'tooManyAttempts')
  expect((await attempt('ada', testPassword)).status).toBe(200)
})
