import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseRecord, note } from '../documents.ts'
import type { ClientUnderTest } from '../server-under-test.ts'
import {
  type AdministrationUnderTest,
  administrationUnderTest,
  answerOf,
  there,
} from './administration-under-test.ts'

interface Refusal {
  id: string
  [field: string]: unknown
}

const secret = 'What nobody else may read'
const own = caseRecord(['ada.roma'])
const refused = { ...note(own._id, 'ada.roma', secret), on: 'yesterday' }
let server: AdministrationUnderTest
let ada: ClientUnderTest

beforeAll(async () => {
  server = await administrationUnderTest({ m058091: [own] })
  ada = await server.logIn('ada.roma', 'tablet-1')
  const docs = [refused, { _id: secret, text: secret }]
  expect((await ada.send('POST', '/sync/m058091/_bulk_docs', { docs })).status).toBe(201)
})
afterAll(() => server.close())

const list = (query = '') => answerOf<Refusal[]>(server.admin.fetch(`${there}/quarantine${query}`))
const settle = async (id: string, isSettled: boolean, client = server.admin, path = there) =>
  (await client.send('PUT', `${path}/quarantine/${id}`, { isSettled })).status

test('an administrator sees what was refused, from whom and why, and no word of what it says', async () => {
  const { body } = await list()
  expect(body).toHaveLength(2)
  expect(body).toContainEqual({
    id: expect.stringMatching(/^[0-9a-f]{64}$/),
    documentId: refused._id,
    author: { id: 'ada.roma', name: 'Name of ada.roma' },
    device: { id: 'tablet-1', name: 'tablet-1' },
    at: expect.stringMatching(/Z$/),
    problems: [{ code: 'invalidField', field: '/on', expected: expect.any(String) }],
  })
  expect(JSON.stringify(body)).not.toContain(secret)
})

test('the author gets back what was refused, word for word, and nobody else’s', async () => {
  const { body } = await answerOf<{ document: object }[]>(ada.fetch('/api/quarantine/mine'))
  expect(body.map(({ document }) => document)).toContainEqual(refused)
  expect(body).toHaveLength(2)
  const sara = await server.logIn('sara.roma')
  expect(await answerOf(sara.fetch('/api/quarantine/mine'))).toEqual({ status: 200, body: [] })
  expect((await server.anonymous.fetch('/api/quarantine/mine')).status).toBe(401)
})

test('the author settles what is theirs, and nobody else’s', async () => {
  const { body } = await answerOf<{ id: string; document: object }[]>(ada.fetch('/api/quarantine/mine'))
  const path = `/api/quarantine/mine/${body[0]?.id}`
  const sara = await server.logIn('sara.roma')
  expect((await sara.send('PUT', path, { isSettled: true })).status).toBe(404)
  expect((await ada.send('PUT', path, { isSettled: true })).status).toBe(204)
  const after = await answerOf<object[]>(ada.fetch('/api/quarantine/mine'))
  expect(after.body).toHaveLength(body.length - 1)
  expect((await ada.send('PUT', path, { isSettled: false })).status).toBe(204)
})

test('what was settled and is refused again is open again, and is kept once', async () => {
  const mine = () => answerOf<{ id: string; document: { _id: string } }[]>(ada.fetch('/api/quarantine/mine'))
  const [one] = (await mine()).body
  const ids = (await mine()).body.map(({ id }) => id).sort()
  await ada.send('PUT', `/api/quarantine/mine/${one?.id}`, { isSettled: true })
  await ada.send('POST', '/sync/m058091/_bulk_docs', { docs: [one?.document] })
  expect((await mine()).body.map(({ id }) => id).sort()).toEqual(ids)
})

test('what is settled leaves the list, can be looked up, and can be opened again', async () => {
  const { id } = (await list()).body.find(({ documentId }) => documentId === refused._id) ?? { id: '' }
  expect(await settle(id, true)).toBe(204)
  expect((await list()).body.map((one) => one.id)).not.toContain(id)
  expect((await list('?state=settled')).body).toEqual([
    expect.objectContaining({ id, settled: { by: 'admin.roma', at: expect.stringMatching(/Z$/) } }),
  ])
  expect(await settle(id, false)).toBe(204)
  expect((await list('?state=settled')).body).toEqual([])
  expect(await settle('0'.repeat(64), true)).toBe(404)
})

test('the refused documents of another municipality are neither listed nor settled', async () => {
  const turin = await server.logIn('admin.torino')
  const path = '/api/administration/001272'
  expect(await answerOf(turin.fetch(`${path}/quarantine`))).toEqual({ status: 200, body: [] })
  for (const { id } of (await list()).body) expect(await settle(id, true, turin, path)).toBe(404)
})
