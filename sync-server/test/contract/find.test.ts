import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CouchUnderTest, couchUnderTest } from './couch-under-test.ts'

let couch: CouchUnderTest
let db: string
beforeAll(async () => {
  couch = await couchUnderTest()
  db = await couch.database()
  const docs = Array.from({ length: 40 }, (_, n) => ({
    _id: `p${String(n).padStart(2, '0')}`,
    n,
    even: n % 2 === 0,
  }))
  await couch.ask('POST', `/${db}/_bulk_docs`, { docs })
})
afterAll(() => couch.close())

const find = (body: object) => couch.ask('POST', `/${db}/_find`, body)
const numbers = (answer: { body: { docs: { n: number }[] } }) => answer.body.docs.map(({ n }) => n)

test('a selector finds documents, 25 unless told otherwise, with the fields asked for', async () => {
  expect(numbers(await find({ selector: { n: { $gte: 38 } } })).sort()).toEqual([38, 39])
  expect((await find({ selector: { n: { $gte: 0 } } })).body.docs).toHaveLength(25)
  const { body } = await find({ selector: { n: 3 }, fields: ['_id', 'n'] })
  expect(body.docs).toEqual([{ _id: 'p03', n: 3 }])
  const either = { $or: [{ n: 1 }, { $and: [{ even: true }, { n: { $lt: 3 } }] }] }
  expect(numbers(await find({ selector: either })).sort()).toEqual([0, 1, 2])
})

test('an index is made once, listed, used for sorting, and deleted', async () => {
  const index = { index: { fields: ['n'] }, ddoc: 'by-n', name: 'by-n', type: 'json' }
  expect((await couch.ask('POST', `/${db}/_index`, index)).body).toMatchObject({
    result: 'created',
    name: 'by-n',
  })
  expect((await couch.ask('POST', `/${db}/_index`, index)).body.result).toBe('exists')
  const { indexes } = (await couch.ask('GET', `/${db}/_index`)).body
  expect(indexes).toContainEqual(
    expect.objectContaining({ ddoc: '_design/by-n', name: 'by-n', type: 'json' }),
  )
  const sorted = await find({ selector: { n: { $gt: 35 } }, sort: [{ n: 'desc' }] })
  expect(numbers(sorted)).toEqual([39, 38, 37, 36])
  const explained = await couch.ask('POST', `/${db}/_explain`, { selector: { n: { $gt: 35 } } })
  expect(explained.body.index.name).toBe('by-n')
  expect((await couch.ask('DELETE', `/${db}/_index/by-n/json/by-n`)).body).toEqual({ ok: true })
  const unsorted = await find({ selector: { n: { $gt: 35 } }, sort: [{ n: 'desc' }] })
  expect(unsorted.status).toBe(400)
})

test('a bookmark continues where the last answer ended', async () => {
  const seen: number[] = []
  let bookmark: string | undefined
  for (;;) {
    const answer = await find({ selector: { n: { $gte: 0 } }, limit: 15, ...(bookmark ? { bookmark } : {}) })
    if (answer.body.docs.length === 0) break
    seen.push(...numbers(answer))
    bookmark = answer.body.bookmark
  }
  expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n))
})

test('a selector that is none is refused', async () => {
  expect((await find({})).status).toBe(400)
  expect((await find({ selector: 'x' })).status).toBe(400)
  expect((await find({ selector: { n: { $nonsense: 1 } } })).status).toBe(400)
})
