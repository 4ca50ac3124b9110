import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from './couch-under-test.ts'

let couch: CouchUnderTest
let db: string
beforeAll(async () => {
  couch = await couchUnderTest()
  db = await couch.database()
})
afterAll(() => couch.close())

const replicated = (docs: object[]) => couch.ask('POST', `/${db}/_bulk_docs`, { docs, new_edits: false })

test('a document is stored, read, changed and deleted, each with its revision', async () => {
  const first = await couch.ask('PUT', `/${db}/life`, { n: 1 })
  expect(first.status).toBe(201)
  expect(first.body).toMatchObject({ ok: true, id: 'life' })
  expect(first.body.rev).toMatch(/^1-/)
  const second = await couch.ask('PUT', `/${db}/life`, { n: 2, _rev: first.body.rev })
  expect(second.body.rev).toMatch(/^2-/)
  expect((await couch.ask('GET', `/${db}/life`)).body).toEqual({ _id: 'life', _rev: second.body.rev, n: 2 })
  expect((await couch.ask('GET', `/${db}/life?rev=${first.body.rev}`)).body.n).toBe(1)
  const gone = await couch.ask('DELETE', `/${db}/life?rev=${second.body.rev}`)
  expect(gone.body.rev).toMatch(/^3-/)
  const missing = await couch.ask('GET', `/${db}/life`)
  expect([missing.status, missing.body]).toEqual([404, { error: 'not_found', reason: 'deleted' }])
  expect((await couch.ask('GET', `/${db}/life?rev=${gone.body.rev}`)).body._deleted).toBe(true)
  const again = await couch.ask('PUT', `/${db}/life`, { n: 4 })
  expect(again.body.rev).toMatch(/^4-/)
})

test('a write that does not name the current revision is a conflict', async () => {
  const { rev } = (await couch.ask('PUT', `/${db}/contested`, {})).body
  for (const attempt of [{}, { _rev: '1-0123456789abcdef0123456789abcdef' }]) {
    const { status, body } = await couch.ask('PUT', `/${db}/contested`, attempt)
    expect([status, body.error]).toEqual([409, 'conflict'])
  }
  expect((await couch.ask('DELETE', `/${db}/contested`)).status).toBe(409)
  expect((await couch.ask('PUT', `/${db}/contested?rev=${rev}`, { by: 'query' })).status).toBe(201)
  const now = (await couch.ask('GET', `/${db}/contested`)).body._rev
  const header = await couch.ask('PUT', `/${db}/contested`, { by: 'header' }, { 'if-match': `"${now}"` })
  expect(header.status).toBe(201)
  expect((await couch.ask('DELETE', `/${db}/never-was?rev=1-a`)).status).toBe(404)
})

test('the ETag is the revision, and an unchanged document is not sent again', async () => {
  const { rev } = (await couch.ask('PUT', `/${db}/tagged`, {})).body
  const read = await couch.ask('GET', `/${db}/tagged`)
  expect(read.headers.get('etag')).toBe(`"${rev}"`)
  const same = await couch.ask('GET', `/${db}/tagged`, undefined, { 'if-none-match': `"${rev}"` })
  expect([same.status, same.body]).toEqual([304, ''])
  const head = await couch.ask('HEAD', `/${db}/tagged`)
  expect([head.status, head.headers.get('etag')]).toEqual([200, `"${rev}"`])
})

test('ids may hold slashes, spaces, signs and any script; leading underscores are refused', async () => {
  const ids = [
    'a/b/c',
    'place:service:01J',
    'a+b',
    'a b',
    'città/日本/🌍',
    'àèì',
    '100%',
    '?&#',
    'ÿ',
    '\uffff',
  ]
  for (const id of ids) {
    const path = `/${db}/${encodeURIComponent(id)}`
    const { status, body } = await couch.ask('PUT', path, { said: id })
    expect([id, status, body.id]).toEqual([id, 201, id])
    expect((await couch.ask('GET', path)).body).toMatchObject({ _id: id, said: id })
  }
  const listed = (await couch.ask('GET', `/${db}/_all_docs`)).body.rows.map((row: { id: string }) => row.id)
  expect(listed).toEqual(expect.arrayContaining(ids))
  for (const [method, path, body] of [
    ['PUT', `/${db}/_secret`, {}],
    ['POST', `/${db}`, { _id: '_secret' }],
  ] as const) {
    const refused = await couch.ask(method, path, body)
    expect([refused.status, refused.body.error]).toEqual([400, 'illegal_docid'])
  }
})

test('what is no JSON object, or has a reserved field, is refused and nothing is stored', async () => {
  const broken = await couch.ask('PUT', `/${db}/broken`, Buffer.from('{"a":'))
  expect([broken.status, broken.body.error]).toEqual([400, 'bad_request'])
  expect((await couch.ask('PUT', `/${db}/broken`, [1])).status).toBe(400)
  const reserved = await couch.ask('PUT', `/${db}/broken`, { _mine: 1 })
  expect([reserved.status, reserved.body.error]).toEqual([400, 'doc_validation'])
  expect((await couch.ask('PUT', `/${db}/broken`, { _rev: 'nonsense' })).status).toBe(400)
  expect((await couch.ask('GET', `/${db}/broken`)).status).toBe(404)
})

test('POST chooses an id when there is none', async () => {
  const { status, body } = await couch.ask('POST', `/${db}`, { n: 1 })
  expect(status).toBe(201)
  expect((await couch.ask('GET', `/${db}/${body.id}`)).body.n).toBe(1)
  const text = await couch.ask('POST', `/${db}`, { n: 1 }, { 'content-type': 'text/plain' })
  expect([text.status, text.body.error]).toEqual([415, 'bad_content_type'])
})

test('conflicting revisions all stay, the same one wins everywhere, and they can be read', async () => {
  await replicated([
    { _id: 'torn', _rev: '2-aaa', v: 'a', _revisions: { start: 2, ids: ['aaa', 'one'] } },
    { _id: 'torn', _rev: '2-bbb', v: 'b', _revisions: { start: 2, ids: ['bbb', 'one'] } },
  ])
  const winner = await couch.ask('GET', `/${db}/torn?conflicts=true&revs=true&revs_info=true`)
  expect(winner.body).toMatchObject({ _rev: '2-bbb', v: 'b', _conflicts: ['2-aaa'] })
  expect(winner.body._revisions).toEqual({ start: 2, ids: ['bbb', 'one'] })
  expect(winner.body._revs_info).toEqual([
    { rev: '2-bbb', status: 'available' },
    { rev: '1-one', status: 'missing' },
  ])
  const all = (await couch.ask('GET', `/${db}/torn?open_revs=all&revs=true`)).body
  expect(all.map((leaf: { ok: { _rev: string } }) => leaf.ok._rev).sort()).toEqual(['2-aaa', '2-bbb'])
  const asked = encodeURIComponent('["2-aaa","9-zzz"]')
  const some = (await couch.ask('GET', `/${db}/torn?open_revs=${asked}`)).body
  expect(some).toContainEqual({ missing: '9-zzz' })
  expect(some).toContainEqual({ ok: expect.objectContaining({ _rev: '2-aaa', v: 'a' }) })
  const latest = encodeURIComponent('["1-one"]')
  const leaves = (await couch.ask('GET', `/${db}/torn?open_revs=${latest}&latest=true`)).body
  expect(leaves.length).toBeGreaterThan(0)
  for (const leaf of leaves) expect(leaf.ok._rev).toMatch(/^2-/)
})

test('_local documents have 0-N revisions and stay out of everything else', async () => {
  const path = `/${db}/_local/checkpoint`
  expect((await couch.ask('GET', path)).status).toBe(404)
  const first = await couch.ask('PUT', path, { seq: 1 })
  expect([first.status, first.body.rev]).toEqual([201, '0-1'])
  const second = await couch.ask('PUT', path, { seq: 2, _rev: '0-1' })
  expect(second.body.rev).toBe('0-2')
  expect((await couch.ask('GET', path)).body).toMatchObject({ _id: '_local/checkpoint', _rev: '0-2', seq: 2 })
  const listed = (await couch.ask('GET', `/${db}/_local_docs`)).body.rows
  expect(listed.map((row: { id: string }) => row.id)).toContain('_local/checkpoint')
  for (const feed of ['_all_docs', '_changes']) {
    expect(JSON.stringify((await couch.ask('GET', `/${db}/${feed}`)).body)).not.toContain('_local/')
  }
  expect((await couch.ask('DELETE', `${path}?rev=0-2`)).status).toBe(200)
  expect((await couch.ask('GET', path)).status).toBe(404)
})

test('a design document whose function does not compile is refused', async () => {
  const { status, body } = await couch.ask('PUT', `/${db}/_design/broken`, {
    views: { x: { map: 'function (doc) {' } },
  })
  expect([status, body.error]).toEqual([400, 'compilation_error'])
})
