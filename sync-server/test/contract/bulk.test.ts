import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from './couch-under-test.ts'

let couch: CouchUnderTest
let db: string
beforeAll(async () => {
  couch = await couchUnderTest()
  db = await couch.database()
})
afterAll(() => couch.close())

const bulk = (body: object) => couch.ask('POST', `/${db}/_bulk_docs`, body)

test('_bulk_docs answers each document in its place, a conflict beside a success', async () => {
  await couch.ask('PUT', `/${db}/there`, {})
  const { status, body } = await bulk({ docs: [{ _id: 'new' }, { _id: 'there' }, { n: 3 }] })
  expect(status).toBe(201)
  expect(body[0]).toMatchObject({ ok: true, id: 'new' })
  expect(body[1]).toMatchObject({ id: 'there', error: 'conflict' })
  expect(body[2].ok).toBe(true)
})

test('_bulk_docs without a list of objects is refused', async () => {
  for (const body of [{}, { docs: 1 }, { docs: [1] }, { docs: [{ _id: 1 }] }]) {
    expect((await bulk(body)).status).toBe(400)
  }
})

test('with new_edits false revisions are taken as they are, twice the same as once, and nothing is answered', async () => {
  const doc = { _id: 'moved', _rev: '3-ccc', n: 1, _revisions: { start: 3, ids: ['ccc', 'bbb', 'aaa'] } }
  for (let times = 0; times < 2; times += 1) {
    const { status, body } = await bulk({ docs: [doc], new_edits: false })
    expect([status, body]).toEqual([201, []])
  }
  const read = (await couch.ask('GET', `/${db}/moved?revs=true`)).body
  expect(read).toEqual(doc)
  const { results } = (await couch.ask('GET', `/${db}/_changes`)).body
  expect(results.filter((row: { id: string }) => row.id === 'moved')).toHaveLength(1)
})

test('a replicated deletion hides the document, and an older branch that lives wins over it', async () => {
  await bulk({
    new_edits: false,
    docs: [
      { _id: 'half', _rev: '2-live', v: 1, _revisions: { start: 2, ids: ['live', 'root'] } },
      {
        _id: 'half',
        _rev: '3-dead',
        _deleted: true,
        _revisions: { start: 3, ids: ['dead', 'other', 'root'] },
      },
      { _id: 'whole', _rev: '2-dead', _deleted: true, _revisions: { start: 2, ids: ['dead', 'root'] } },
    ],
  })
  expect((await couch.ask('GET', `/${db}/half`)).body._rev).toBe('2-live')
  expect((await couch.ask('GET', `/${db}/whole`)).body).toMatchObject({
    error: 'not_found',
    reason: 'deleted',
  })
})

test('_revs_diff names what is missing, and knows ancestors without bodies', async () => {
  const docs = [{ _id: 'known', _rev: '2-two', _revisions: { start: 2, ids: ['two', 'one'] } }]
  await bulk({ docs, new_edits: false })
  const asked = { known: ['1-one', '2-two', '3-three'], unknown: ['1-x'] }
  const { body } = await couch.ask('POST', `/${db}/_revs_diff`, asked)
  expect(body.known.missing).toEqual(['3-three'])
  expect(body.known.possible_ancestors).toEqual(['2-two'])
  expect(body.unknown).toEqual({ missing: ['1-x'] })
  const older = await couch.ask('POST', `/${db}/_missing_revs`, asked)
  expect(older.body.missing_revs).toEqual({ known: ['3-three'], unknown: ['1-x'] })
  const nothing = await couch.ask('POST', `/${db}/_revs_diff`, { known: ['2-two'] })
  expect(nothing.body).toEqual({})
})

test('_bulk_get gives each revision asked for, its ancestry, and an error row for what is missing', async () => {
  await bulk({
    new_edits: false,
    docs: [{ _id: 'got', _rev: '2-two', n: 2, _revisions: { start: 2, ids: ['two', 'one'] } }],
  })
  const docs = [
    { id: 'got', rev: '2-two' },
    { id: 'got', rev: '7-x' },
    { id: 'nobody', rev: '1-a' },
    { id: 'got' },
  ]
  const { body } = await couch.ask('POST', `/${db}/_bulk_get?revs=true`, { docs })
  const [first, second, third, fourth] = body.results
  expect(first).toMatchObject({ id: 'got', docs: [{ ok: { n: 2, _revisions: { ids: ['two', 'one'] } } }] })
  expect(second.docs[0].error).toMatchObject({ id: 'got', rev: '7-x', error: 'not_found' })
  expect(third.docs[0].error).toMatchObject({ id: 'nobody', error: 'not_found' })
  expect(fourth.docs[0].ok._rev).toBe('2-two')
  const latest = await couch.ask('POST', `/${db}/_bulk_get?latest=true`, {
    docs: [{ id: 'got', rev: '1-one' }],
  })
  expect(latest.body.results[0].docs[0].ok._rev).toBe('2-two')
})
