import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedCouch, startEmbeddedCouch } from '../../../src/couch/embedded/embedded-couch.ts'

let folder: string
let couch: EmbeddedCouch
let authorization: string
let origin: string
const megabyte = 1024 * 1024

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  couch = await startEmbeddedCouch({ folder, bodyLimit: megabyte })
  const url = new URL(couch.url)
  origin = url.origin
  authorization = `Basic ${Buffer.from(`${url.username}:${url.password}`).toString('base64')}`
  await send('PUT', '/db')
  const stored = await send('POST', '/db/_bulk_docs', {
    docs: [
      { _id: 'a', n: 1, text: 'x' },
      { _id: '_design/app', filters: { bad: 'this is no function', throws: 'function () { throw 1 }' } },
      {
        _id: '_design/views',
        views: {
          loops: { map: 'function (doc) { for (;;) {} }' },
          floods: { map: 'function (doc) { for (;;) emit(1) }' },
          throws: { map: 'function (doc) { throw { get code() { for (;;) {} } } }' },
          escapes: { map: 'function (doc) { emit(this.constructor.constructor("return process")().pid) }' },
          exits: { map: 'function (doc) { process.exit(1) }' },
          later: { map: 'function (doc) { Promise.resolve().then(function () { throw 1 }); emit(1) }' },
          word: { map: 'function (doc) { if (doc.async || doc.import) emit("async"); emit(1) }' },
          badReduce: { map: 'function (doc) { emit(1, "x") }', reduce: '_sum' },
          noSuchReduce: { map: 'function (doc) { emit(1, 1) }', reduce: '_nothing' },
        },
      },
    ],
  })
  expect(stored.status).toBe(201)
})
afterAll(async () => {
  await couch.close()
  await rm(folder, { recursive: true, force: true })
})

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const bytes = typeof body === 'string' || body instanceof Uint8Array
  const response = await fetch(origin + path, {
    method,
    headers: { authorization, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: bytes ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, text }
}

async function stillServes(): Promise<void> {
  expect((await send('GET', '/db/a')).text).toContain('"n":1')
}

type Hostile = [method: string, path: string, body?: unknown, headers?: Record<string, string>]
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const bulk = (doc: unknown, new_edits = true): Hostile => [
  'POST',
  '/db/_bulk_docs',
  { docs: [doc], new_edits },
]
const refused: Hostile[] = [
  ['GET', '/%zz'],
  ['GET', '/db/%E0%A4%A'],
  ['GET', '/db/%zz/x'],
  ['GET', '/..%2f..%2fetc'],
  ['PUT', '/..%2f..%2fetc'],
  ['PUT', '/%00'],
  ['PUT', `/${'x'.repeat(300)}`],
  ['GET', `/db/${'x'.repeat(9000)}`],
  ['PUT', '/db/__proto__', {}],
  ['GET', '/__proto__'],
  ['GET', '/constructor'],
  ['PUT', '/db/x', '{"__proto__":{"a":1}}'],
  ['PUT', '/db/x', '{"a":{"\\u005f_proto__":{"b":1}}}'],
  ['PUT', '/db/x', deep],
  ['PUT', '/db/x', `{"a":${deep}}`],
  ['PUT', '/db/x', '{"a":1'],
  ['PUT', '/db/x', 'null'],
  ['PUT', '/db/x', '"x"'],
  ['PUT', '/db/x', ''],
  ['PUT', '/db/x', { _attachments: null }],
  ['PUT', '/db/x', { _attachments: { a: null } }],
  ['PUT', '/db/x', { _attachments: { a: { data: 1 } } }],
  ['PUT', '/db/x', { _attachments: { a: { data: '!not base64!' } } }],
  ['PUT', '/db/x', { _attachments: { _a: { data: '' } } }],
  ['PUT', '/db/x', { _attachments: { a: { stub: true, digest: 'md5-x' } } }],
  ['PUT', '/db/x', { _revisions: { start: 'x' } }],
  ['PUT', '/db/x?rev=__proto__', {}],
  ['PUT', '/db/x?new_edits=false', {}],
  ['PUT', '/db/x', 'garbage', { 'content-type': 'multipart/related' }],
  ['PUT', '/db/x', '--b\r\nx', { 'content-type': 'multipart/related; boundary=b' }],
  ['PUT', '/db/x', '{}', { 'content-encoding': 'gzip' }],
  ['PUT', '/db/x', gzipSync(Buffer.alloc(8 * megabyte)), { 'content-encoding': 'gzip' }],
  ['PUT', '/db/x', Buffer.alloc(2 * megabyte)],
  bulk(null),
  bulk('x'),
  bulk({ _id: 5 }),
  bulk({ _id: '' }),
  bulk({ _id: '\ud800' }),
  bulk({ _rev: 5 }),
  bulk({ _deleted: 'yes' }),
  bulk({ _id: 'x' }, false),
  bulk({ _id: 'x', _revisions: {} }, false),
  bulk({ _id: 'x', _revisions: { start: 1, ids: [] } }, false),
  bulk({ _id: 'x', _revisions: { start: 1, ids: ['a', 'b', 'c'] } }, false),
  bulk({ _id: 'x', _revisions: { start: 1e300, ids: ['a'] } }, false),
  bulk({ _id: 'x', _revisions: { start: 1, ids: [{}] } }, false),
  bulk({ _id: '_design/x', views: { v: { map: 'function (' } } }),
  bulk({ _id: '_design/x', views: { v: { map: 'async function (doc) { throw 1 }' } } }),
  bulk({ _id: '_design/x', views: { v: { map: 'function () { [...async /* */ () => { throw 1 }] }' } } }),
  bulk({ _id: '_design/x', views: { v: { map: 'function (doc) { import /**/ ("x") }' } } }),
  ['POST', '/db/_bulk_docs', { docs: {} }],
  ['POST', '/db/_bulk_docs', []],
  ['POST', '/db/_bulk_get', { docs: [{}] }],
  ['POST', '/db/_bulk_get', { docs: [null] }],
  ['POST', '/db/_revs_diff', { a: 1 }],
  ['POST', '/db/_revs_diff', { a: [null] }],
  ['GET', '/db/a?rev=constructor'],
  ['GET', '/db/a?rev=1-constructor'],
  ['GET', '/db/a?rev=1-unknown&latest=true'],
  ['GET', '/db/a?open_revs=x'],
  ['GET', '/db/a?open_revs=[1]'],
  ['GET', '/db/a/constructor'],
  ['GET', '/db/_changes?filter=app/bad'],
  ['GET', '/db/_changes?filter=app/throws'],
  ['GET', '/db/_changes?filter=app/constructor'],
  ['GET', '/db/_changes?filter=app'],
  ['GET', '/db/_changes?filter=/'],
  ['GET', '/db/_changes?filter=_view'],
  ['GET', '/db/_changes?filter=_view&view=views/__proto__'],
  ['GET', '/db/_changes?filter=_selector'],
  ['GET', '/db/_changes?filter=_selector&selector={"$x":1}'],
  ['GET', '/db/_changes?feed=nonsense'],
  ['GET', '/db/_changes?since=x'],
  ['GET', '/db/_changes?limit=-1'],
  ['GET', '/db/_changes?heartbeat=0'],
  ['GET', '/db/_all_docs?keys=x'],
  ['GET', '/db/_all_docs?keys={}'],
  ['GET', '/db/_all_docs?limit=x'],
  ['GET', '/db/_design/views/_view/__proto__'],
  ['GET', '/db/_design/views/_view/constructor'],
  ['GET', '/db/_design/views/_view/loops'],
  ['GET', '/db/_design/views/_view/noSuchReduce'],
  ['GET', '/db/_design/views/_view/throws?group_level=x'],
  ['GET', '/db/_design/views/_view/throws?startkey={'],
  ['POST', '/db/_find', { selector: [] }],
  ['POST', '/db/_find', { selector: { text: { $regex: '(' } } }],
  ['POST', '/db/_find', { selector: { $nonsense: 1 } }],
  ['POST', '/db/_find', { selector: { $and: 1 } }],
  ['POST', '/db/_find', { selector: {}, sort: { a: 1 } }],
  ['POST', '/db/_find', { selector: {}, bookmark: 'x' }],
  ['POST', '/db/_index', {}],
  ['POST', '/db/_index', { index: { fields: 1 } }],
  ['DELETE', '/db/_index/x/json/x'],
  ['PUT', '/db/_revs_limit', 0],
  ['PUT', '/db/_local/x', { _rev: '0-nonsense' }],
  ['PUT', '/db/_local/', {}],
  ['POST', '/db/_purge', {}],
  ['POST', '/db/_nothing', {}],
  ['PATCH', '/db/a', {}],
  ['POST', '/_session', { name: { a: 1 }, password: [] }],
]

test.each(refused)('%s %s %j %j is refused, and the next request is served', async (...request) => {
  const { status, text } = await send(...request)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(JSON.parse(text)).toMatchObject({ error: expect.any(String), reason: expect.any(String) })
  await stillServes()
})

const odd: Hostile[] = [
  ['PUT', '/db/%00', {}],
  ['PUT', '/db/constructor', '{"n":1e400,"big":123456789012345678901234567890}'],
  ['GET', '/db/constructor'],
  ['GET', '/db/a?open_revs=["1-unknown"]&latest=true'],
  ['POST', '/db/_bulk_get?latest=true', { docs: [{ id: 'a', rev: '1-unknown' }] }],
  ['GET', '/db/_changes?since=999999999999999&limit=1'],
  ['GET', '/db/_changes?since=1-anothertoken'],
  ['GET', '/db/_all_docs?key=null&startkey=[]'],
  ['GET', '/db/_design/views/_view/floods'],
  ['GET', '/db/_design/views/_view/throws'],
  ['GET', '/db/_design/views/_view/escapes'],
  ['GET', '/db/_design/views/_view/exits'],
  ['GET', '/db/_design/views/_view/later'],
  ['GET', '/db/_design/views/_view/word'],
  ['GET', '/db/_design/views/_view/badReduce'],
  ['PUT', '/db/_local/_pouch_dependentDbs', { dependentDbs: { '/tmp': true } }],
  ['PUT', '/db/_local/mrviews', { views: 1 }],
]
test.each(odd)('%s %s is answered, and the next request is served', async (...request) => {
  expect((await send(...request)).status).toBeLessThan(500)
  await stillServes()
})

test('a map function reaches nothing of the process', async () => {
  expect((await send('GET', '/db/_design/views/_view/escapes')).text).toContain('"rows":[]')
})

test('internal notes of the store are out of reach, and a database with notes of that name is deleted alone', async () => {
  await send('PUT', '/victim')
  await send('PUT', '/prey')
  await send('PUT', '/victim/_local/_pouch_dependentDbs', {
    dependentDbs: { [join(folder, 'prey/data')]: true },
  })
  expect((await send('DELETE', '/victim')).status).toBe(200)
  expect((await send('GET', '/prey')).status).toBe(200)
})

test('clients that vanish halfway leave it serving', async () => {
  const head = (line: string, length: number) =>
    `${line} HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`
  const requests = [
    head('GET /db/_changes?feed=continuous&heartbeat=10', 0),
    head('GET /db/_changes?feed=longpoll&since=now', 0),
    head('GET /db/_changes?feed=eventsource', 0),
    `${head('POST /db/_bulk_docs', 1000)}{"docs":[`,
    `${head('PUT /db/photo/x.png', 100_000)}xxxx`,
    'GET / HTTP/9.9\r\n\r\n',
    randomBytes(2000).toString('latin1'),
  ]
  for (const request of requests) {
    await new Promise<void>((give) => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => {
        socket.write(request, () => socket.resetAndDestroy())
      })
      socket.on('error', () => undefined).on('close', () => give())
    })
    await send('PUT', `/db/after-${randomBytes(4).toString('hex')}`, {})
    await stillServes()
  }
})

test('a database deleted under its feeds and readers ends them, and nothing else', async () => {
  for (let round = 0; round < 5; round += 1) {
    await send('PUT', '/brief')
    const docs = Array.from({ length: 200 }, (_, n) => ({ _id: `d${n}`, n }))
    await send('POST', '/brief/_bulk_docs', { docs })
    const busy = [
      send('GET', '/brief/_changes?feed=continuous&heartbeat=1000'),
      send('GET', '/brief/_changes?feed=longpoll&since=now'),
      ...Array.from({ length: 20 }, () => send('GET', '/brief/_changes?include_docs=true')),
      ...Array.from({ length: 20 }, () => send('GET', '/brief/_all_docs?include_docs=true')),
      send('POST', '/brief/_bulk_docs', { docs: docs.map(({ n }) => ({ _id: `e${n}` })) }),
      send('POST', '/brief/_compact', {}),
      send('DELETE', '/brief'),
    ]
    for (const { status } of await Promise.all(busy)) expect([200, 201, 202, 404]).toContain(status)
    await stillServes()
  }
})

test('without credentials nothing hostile gets further than 401', async () => {
  for (const [method, path, body] of refused.slice(7, 40)) {
    const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
    const response = await fetch(origin + path, {
      method,
      ...(body === undefined ? {} : { body: bytes }),
    }).catch(() => undefined)
    // A refused upload may be cut off while it is being sent.
    if (response) expect(response.status).toBe(401)
  }
  await stillServes()
})
