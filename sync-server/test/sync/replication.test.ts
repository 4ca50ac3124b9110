import { afterAll, beforeAll, expect, test } from 'vitest'
import { httpPouch, memoryPouch } from '../contract/stock-pouch.ts'
import { caseRecord, note, organization, trainingPath } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

const mine = caseRecord(['ada.roma'])
const shared = caseRecord(['ugo.roma', 'ada.roma'])
const foreign = caseRecord(['ugo.roma'])
const myNote = note(mine._id, 'ada.roma')
const foreignNote = note(foreign._id, 'ugo.roma')
const myPath = trainingPath('ada.roma', 'tea')
const foreignPath = trainingPath('ugo.roma', 'tea')
const desk = organization('ugo.roma')

let server: ServerUnderTest
let ada: ClientUnderTest

beforeAll(async () => {
  server = await serverUnderTest({
    staff: {
      'ada.roma': [{ municipality: '058091', role: 'socialWorker' }],
      'ugo.roma': [{ municipality: '058091', role: 'socialWorker' }],
      'eva.roma': [{ municipality: '058091', role: 'trainer' }],
      'root.roma': [{ municipality: '058091', role: 'administrator' }],
    },
    documents: { m058091: [mine, shared, foreign, myNote, foreignNote, myPath, foreignPath, desk] },
  })
  ada = await server.logIn('ada.roma')
})
afterAll(() => server.close())

const remote = (client: ClientUnderTest) => httpPouch(`${server.url}/sync/m058091`, { cookie: client.cookie })
const idsIn = async (pouch: { allDocs(): Promise<{ rows: { id: string }[] }> }) =>
  (await pouch.allDocs()).rows.map((row) => row.id)

test('a stock PouchDB pulls exactly the scopes of the worker, and the next time goes on from there', async () => {
  const local = memoryPouch()
  const first = await local.replicate.from(remote(ada))
  expect(first).toMatchObject({ ok: true, doc_write_failures: 0 })
  const visible = [mine, shared, myNote, myPath, desk].map((doc) => doc._id)
  expect(await idsIn(local)).toEqual(visible.toSorted())
  expect(await local.replicate.from(remote(ada))).toMatchObject({ docs_read: 0 })
})

test('what it pushes arrives with its attachments, and a colleague pulls it', async () => {
  const local = memoryPouch()
  const data = Buffer.from('a drawing')
  const written = note(shared._id, 'ada.roma', 'Seen at home')
  await local.put({ ...written, _attachments: { 'drawing à.png': { content_type: 'image/png', data } } })
  expect(await local.replicate.to(remote(ada))).toMatchObject({ ok: true, docs_written: 1 })

  const colleague = memoryPouch()
  await colleague.replicate.from(remote(await server.logIn('ugo.roma')))
  expect(await colleague.get(written._id)).toMatchObject({ text: 'Seen at home' })
  const received = await colleague.getAttachment(written._id, 'drawing à.png')
  expect(received.equals(data)).toBe(true)
})

test('a case is founded in one push, the documents before their root', async () => {
  const local = memoryPouch()
  const root = caseRecord(['ada.roma'])
  const child = note(root._id, 'ada.roma')
  await local.put(child)
  await local.put(root)
  expect(await local.replicate.to(remote(ada))).toMatchObject({
    ok: true,
    docs_written: 2,
    doc_write_failures: 0,
  })
  const again = memoryPouch()
  await again.replicate.from(remote(ada))
  expect(await idsIn(again)).toEqual(expect.arrayContaining([root._id, child._id]))
})

test('what is refused is denied to its author, kept verbatim, and keeps nothing else back', async () => {
  const local = memoryPouch()
  const good = note(mine._id, 'ada.roma', 'good')
  const intruding = note(foreign._id, 'ada.roma', 'intruding')
  const incomplete = { ...note(mine._id, 'ada.roma'), text: 42, unknownField: { kept: true } }
  await local.bulkDocs([intruding, good, incomplete])
  const denied: Record<string, unknown>[] = []
  const replication = local.replicate.to(remote(ada))
  replication.on('denied', (refusal) => denied.push(refusal))
  expect(await replication).toMatchObject({ ok: true, docs_written: 1, doc_write_failures: 2 })

  expect(denied).toHaveLength(2)
  expect(denied).toContainEqual(
    expect.objectContaining({
      id: intruding._id,
      problems: [expect.objectContaining({ code: 'forbidden' })],
    }),
  )
  expect(denied).toContainEqual(
    expect.objectContaining({
      id: incomplete._id,
      problems: [expect.objectContaining({ code: 'invalidField', field: '/text' })],
    }),
  )
  const stored = await server.couch.use('m058091').fetch({ keys: [good._id, intruding._id, incomplete._id] })
  expect(stored.rows.map((row) => 'id' in row)).toEqual([true, false, false])
  const { rows } = await server.couch.use('quarantine').list({ include_docs: true })
  expect(rows.map((row) => row.doc)).toContainEqual(
    expect.objectContaining({
      staff: 'ada.roma',
      device: 'tablet-of-ada.roma',
      database: 'm058091',
      document: expect.objectContaining(incomplete),
    }),
  )
  await local.replicate.to(remote(ada), { checkpoint: false, since: 0 })
  expect((await server.couch.use('quarantine').list()).rows).toHaveLength(rows.length)
})

test('a live pull hears of what becomes visible, and not of what is not', async () => {
  const local = memoryPouch()
  const heard: string[] = []
  const wanted = note(mine._id, 'ada.roma')
  const ugo = await server.logIn('ugo.roma')
  const live = local.sync(remote(ada), { live: true, heartbeat: 1000 })
  const arrived = new Promise<void>((resolve) => {
    local.changes({ live: true, since: 'now' }).on('change', ({ id }) => {
      heard.push(id)
      if (id === wanted._id) resolve()
    })
  })
  const unseen = note(foreign._id, 'ugo.roma')
  await ugo.send('PUT', `/sync/m058091/${unseen._id}`, unseen)
  await ada.send('PUT', `/sync/m058091/${wanted._id}`, wanted)
  await arrived
  const over = new Promise<void>((give) => live.on('complete', give))
  live.cancel()
  await over
  expect(heard).not.toContain(unseen._id)
})

test('a stock PouchDB gets a case that it is let into later whole, conflicts included, and once', async () => {
  const joined = caseRecord(['ugo.roma'])
  const old = note(joined._id, 'ugo.roma', 'Written before')
  const db = server.couch.use('m058091')
  await db.bulk({ docs: [joined, ...Array.from({ length: 150 }, () => note(joined._id, 'ugo.roma')), old] })
  const other = { ...old, _rev: '1-0000000000000000000000000000000a', text: 'Written elsewhere' }
  await db.bulk({ docs: [other], new_edits: false } as never)

  const local = memoryPouch()
  await local.replicate.from(remote(ada))
  expect(await idsIn(local)).not.toContain(old._id)
  const { _rev } = await db.get(joined._id)
  await db.insert({ ...joined, ...caseRecord(['ugo.roma', 'ada.roma']), _id: joined._id, _rev } as never)

  // A batch smaller than the scope must not go round in circles.
  expect(await local.replicate.from(remote(ada), { batch_size: 10 })).toMatchObject({ ok: true })
  expect((await idsIn(local)).filter((id) => id.startsWith(joined._id))).toHaveLength(152)
  expect((await local.get(old._id, { conflicts: true }))._conflicts).toHaveLength(1)
  expect(await local.replicate.from(remote(ada))).toMatchObject({ docs_read: 0 })
})

test('a stock PouchDB gets what a new role makes visible, however old it is', async () => {
  const local = memoryPouch()
  await local.replicate.from(remote(await server.logIn('eva.roma')))
  expect(await idsIn(local)).not.toContain(foreignNote._id)
  const administrator = await server.logIn('root.roma')
  const memberships = [{ municipality: '058091', role: 'supervisor' }]
  const put = await administrator.send('PUT', '/api/administration/058091/staff/eva.roma/memberships', {
    memberships,
  })
  expect(put.status).toBe(200)
  await local.replicate.from(remote(await server.logIn('eva.roma')))
  expect(await idsIn(local)).toContain(foreignNote._id)
})
