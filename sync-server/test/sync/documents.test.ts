import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseRecord, note } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

const worker = [{ municipality: '058091', role: 'socialWorker' as const }]
const mine = caseRecord(['ada'])
const foreign = caseRecord(['ugo'])
const path = '/sync/m058091'
let server: ServerUnderTest
let ada: ClientUnderTest
let ugo: ClientUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: { ada: worker, ugo: worker },
    documents: { m058091: [mine, foreign] },
  })
  ada = await server.logIn('ada')
  ugo = await server.logIn('ugo')
})
afterAll(() => server.close())

test('a document is stored, changed and deleted as in CouchDB', async () => {
  const doc = note(mine._id, 'ada')
  const created = await ada.send('PUT', `${path}/${doc._id}`, doc)
  expect(created.status).toBe(201)
  const { rev } = JSON.parse(await created.text())
  const again = await ada.send('PUT', `${path}/${doc._id}`, doc)
  expect([again.status, await again.json()]).toMatchObject([409, { code: 'conflict', error: 'conflict' }])
  const changed = await ada.send('PUT', `${path}/${doc._id}?rev=${rev}`, { ...doc, text: 'changed' })
  const next = JSON.parse(await changed.text()).rev
  const read = await ada.fetch(`${path}/${encodeURIComponent(doc._id)}?revs=true`)
  expect(await read.json()).toMatchObject({ text: 'changed', _rev: next, _revisions: { start: 2 } })
  expect((await ada.fetch(`${path}/${doc._id}`, { method: 'DELETE' })).status).toBe(409)
  expect((await ada.fetch(`${path}/${doc._id}?rev=${next}`, { method: 'DELETE' })).status).toBe(200)
  expect((await ada.fetch(`${path}/${doc._id}`)).status).toBe(404)
})

test('a document that breaks its schema is refused with field and words', async () => {
  const doc = { ...note(mine._id, 'ada'), on: 'yesterday' }
  const response = await ada.send('PUT', `${path}/${doc._id}`, doc)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const answer = await response.text()
  expect([response.status, JSON.parse(answer)]).toMatchObject([
    403,
    { code: 'refused', error: 'forbidden', problems: [{ code: 'invalidField', field: '/on' }] },
  ])
  expect(answer).not.toContain('yesterday')
})

test('open revisions of a foreign document are missing like those of none', async () => {
  const query = `open_revs=${encodeURIComponent('["1-aaaa"]')}`
  const foreignAnswer = await ada.fetch(`${path}/${foreign._id}?${query}`)
  expect(await foreignAnswer.json()).toEqual([{ missing: '1-aaaa' }])
  expect((await ada.fetch(`${path}/${foreign._id}?open_revs=all`)).status).toBe(404)
})

test('an attachment is stored, served as inert bytes, and deleted', async () => {
  const doc = note(mine._id, 'ada')
  const { rev } = JSON.parse(await (await ada.send('PUT', `${path}/${doc._id}`, doc)).text())
  const bytes = new Uint8Array([60, 115, 0, 255, 254, 233])
  const address = `${path}/${doc._id}/page%20%C3%A0.html`
  const stored = await ada.fetch(`${address}?rev=${rev}`, {
    method: 'PUT',
    headers: { 'content-type': 'text/html' },
    body: bytes,
  })
  expect(stored.status).toBe(201)
  const read = await ada.fetch(address)
  expect(new Uint8Array(await read.arrayBuffer())).toEqual(bytes)
  expect(read.headers.get('content-type')).toBe('text/html')
  expect(read.headers.get('content-disposition')).toBe('attachment')
  expect(read.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(read.headers.get('x-content-type-options')).toBe('nosniff')

  const next = JSON.parse(await stored.text()).rev
  expect((await ada.fetch(`${address}?rev=${rev}`, { method: 'DELETE' })).status).toBe(409)
  expect((await ada.fetch(`${address}?rev=${next}`, { method: 'DELETE' })).status).toBe(200)
  expect((await ada.fetch(address)).status).toBe(404)
})

test('attachments of a foreign document are like those of none, to read and to write', async () => {
  const doc = {
    ...note(foreign._id, 'ugo'),
    _attachments: { a: { content_type: 'text/plain', data: 'YQ==' } },
  }
  const { rev } = JSON.parse(await (await ugo.send('PUT', `${path}/${doc._id}`, doc)).text())
  expect((await ugo.fetch(`${path}/${doc._id}/a`)).status).toBe(200)
  const nowhere = `${path}/${note(foreign._id, 'ugo')._id}/a`
  const here = `${path}/${doc._id}/a`
  for (const [method, body] of [
    ['GET', null],
    ['PUT', 'x'],
    ['DELETE', null],
  ] as const) {
    const found = await ada.fetch(`${here}?rev=${rev}`, { method, body })
    const missing = await ada.fetch(`${nowhere}?rev=${rev}`, { method, body })
    expect([method, found.status, await found.text()]).toEqual([method, missing.status, await missing.text()])
    expect(found.ok).toBe(false)
  }
  const stub = {
    ...note(mine._id, 'ada'),
    _attachments: { a: { stub: true, digest: 'md5-DMF1ucDxtqgxw5niaXcmYQ==' } },
  }
  expect((await ada.send('PUT', `${path}/${stub._id}`, stub)).status).toBe(403)
})

test('no browser keeps an answer: its cache would lie in clear beside the sealed store', async () => {
  const doc = { ...note(mine._id, 'ada'), _attachments: { a: { content_type: 'text/plain', data: 'YQ==' } } }
  expect((await ada.send('PUT', `${path}/${doc._id}`, doc)).status).toBe(201)
  for (const address of [`/${doc._id}`, `/${doc._id}/a`, '/_changes?include_docs=true', '/nothing/at/all']) {
    const response = await ada.fetch(`${path}${address}`)
    expect([address, response.headers.get('cache-control')]).toEqual([address, 'no-store'])
    await response.body?.cancel()
  }
  for (const address of ['/api/session', '/sync/scopes', '/api/staff?municipality=058091']) {
    expect((await ada.fetch(address)).headers.get('cache-control')).toBe('no-store')
  }
})

test('checkpoints belong to one person on one device', async () => {
  const address = `${path}/_local/checkpoint.1`
  const written = await ada.send('PUT', address, { last_seq: 5 })
  expect([written.status, await written.json()]).toEqual([
    201,
    { ok: true, id: '_local/checkpoint.1', rev: expect.any(String) },
  ])
  expect(await (await ada.fetch(address)).json()).toMatchObject({ _id: '_local/checkpoint.1', last_seq: 5 })
  expect((await ada.send('PUT', address, { last_seq: 6 })).status).toBe(409)
  const elsewhere = await server.logIn('ada', 'another-tablet')
  for (const other of [ugo, elsewhere]) {
    expect((await other.fetch(address)).status).toBe(404)
    expect((await other.send('PUT', address, { last_seq: 9 })).status).toBe(201)
  }
  expect(await (await ada.fetch(address)).json()).toMatchObject({ last_seq: 5 })
})

test('a database tells no number of documents', async () => {
  const response = await ada.fetch(`${path}/`)
  expect(await response.json()).toEqual({
    db_name: 'm058091',
    update_seq: expect.anything(),
    instance_start_time: '0',
    compact_running: false,
  })
  expect(await (await ada.fetch('/sync/')).json()).toMatchObject({ couchdb: 'Welcome' })
})
