import { gzipSync } from 'node:zlib'
import type { RescueKey } from '@approdo/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeStaff } from '../../src/accounts/change-staff.ts'
import { administrationUnderTest, answerOf, turin } from '../administration/administration-under-test.ts'
import { caseRecord, note } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'
import { sealRescueFile } from './seal-rescue-file.ts'

type Answer = {
  code?: string
  staff?: object
  received?: number
  alreadyThere?: number
  refused?: number
}

const author = 'ada.roma'
const held = caseRecord([author])
let server: ServerUnderTest
let admin: ClientUnderTest
let ada: ClientUnderTest
let key: RescueKey

beforeAll(async () => {
  const started = await administrationUnderTest({ m058091: [held] })
  server = started
  admin = started.admin
  ada = await server.logIn(author)
  key = (await answerOf<RescueKey>(ada.send('GET', '/api/rescue-key'))).body
})
afterAll(() => server.close())

const rev = (doc: object, _rev = '1-abc') => ({ ...doc, _rev })
const ofAda = { staff: author, device: `tablet-of-${author}` }

/** Ada's file with these documents of Rome; `header` replaces what stands in clear. */
const fileOf = (documents: object[], { warrant = key.warrant, header = {}, database = 'm058091' } = {}) =>
  sealRescueFile(key, {
    header: { ...ofAda, ...header },
    contents: { warrant, databases: [{ database, documents }] },
  })

const bring = (client: ClientUnderTest, file: Uint8Array, type = 'application/vnd.approdo.rescue') =>
  answerOf<Answer>(
    client.fetch('/api/rescue', { method: 'POST', headers: { 'content-type': type }, body: file }),
  )

async function exists(id: string): Promise<boolean> {
  const { rows } = await server.couch.use('m058091').fetch({ keys: [id] })
  return rows.some((row) => 'doc' in row && row.doc !== null)
}
const quarantined = async () => (await server.couch.use('quarantine').list()).rows.length

test('the key is the same for everybody and at every time, the warrant is each tablet’s own', async () => {
  const again = await answerOf<RescueKey>((await server.logIn(author)).send('GET', '/api/rescue-key'))
  expect(again.body).toEqual(key)
  const others = await answerOf<RescueKey>(admin.send('GET', '/api/rescue-key'))
  expect(others.body).toMatchObject({ id: key.id, publicKey: key.publicKey })
  expect(others.body.warrant).not.toBe(key.warrant)
  expect(others.body.own).not.toBe(key.own)
  const secondTablet = await server.logIn(author, 'a-second-tablet')
  const second = await answerOf<RescueKey>(secondTablet.send('GET', '/api/rescue-key'))
  expect(second.body.own).toBe(key.own)
  expect(second.body.warrant).not.toBe(key.warrant)
  expect((await server.anonymous.send('GET', '/api/rescue-key')).status).toBe(401)
  expect((await bring(server.anonymous, await fileOf([]))).status).toBe(401)
})

test('a file that is brought twice is stored once', async () => {
  const [first, second] = [note(held._id, author), note(held._id, author)]
  const founded = caseRecord([author])
  const inside = note(founded._id, author)
  const file = await fileOf([inside, first, second, founded].map((doc) => rev(doc)))
  const { status, body } = await bring(ada, file)
  expect(status).toBe(200)
  expect(body).toEqual({
    staff: { id: author, name: `Name of ${author}` },
    received: 4,
    alreadyThere: 0,
    refused: 0,
  })
  const before = await server.couch.db.get('m058091')
  expect((await bring(ada, file)).body).toMatchObject({ received: 0, alreadyThere: 4, refused: 0 })
  expect((await server.couch.db.get('m058091')).update_seq).toEqual(before.update_seq)
  expect(await server.couch.use('m058091').get(inside._id)).toMatchObject({ _rev: '1-abc' })
})

test('histories, conflicts, deletions and attachments come through', async () => {
  const db = server.couch.use<{ text: string }>('m058091')
  const edited = { ...note(held._id, author), text: 'After' }
  await db.bulk({ docs: [rev({ ...edited, text: 'Before' }, '1-aaa')], new_edits: false } as never)
  const history = { _rev: '2-bbb', _revisions: { start: 2, ids: ['bbb', 'aaa'] } }
  const rival = { _rev: '2-ccc', _revisions: { start: 2, ids: ['ccc', 'aaa'] } }
  const gone = note(held._id, author)
  await db.bulk({ docs: [rev(gone, '1-aaa')], new_edits: false } as never)
  const deletion = {
    _id: gone._id,
    _deleted: true,
    _rev: '2-ddd',
    _revisions: { start: 2, ids: ['ddd', 'aaa'] },
  }
  const photo = { content_type: 'image/png', data: Buffer.from('photo').toString('base64') }
  const pictured = { ...note(held._id, author), _rev: '1-abc', _attachments: { 'one.png': photo } }
  const file = await fileOf([{ ...edited, ...history }, { ...edited, ...rival }, deletion, pictured])
  expect((await bring(ada, file)).body).toMatchObject({ received: 4, refused: 0 })
  expect(await db.get(edited._id, { conflicts: true })).toMatchObject({
    _rev: '2-ccc',
    _conflicts: ['2-bbb'],
  })
  expect(await exists(gone._id)).toBe(false)
  expect((await db.attachment.get(pictured._id, 'one.png')).toString()).toBe('photo')
})

test('what may not be stored goes into the quarantine, once, and holds up nothing else', async () => {
  const foreign = caseRecord(['sara.roma'])
  await server.couch.use('m058091').insert(foreign as never)
  const [good, intruding] = [note(held._id, author), note(foreign._id, author)]
  const file = await fileOf([rev(good), rev(intruding), rev({ ...note(held._id, author), text: 1 })])
  const before = await quarantined()
  expect((await bring(ada, file)).body).toMatchObject({ received: 1, alreadyThere: 0, refused: 2 })
  expect((await bring(ada, file)).body).toMatchObject({ received: 0, alreadyThere: 1, refused: 2 })
  expect(await quarantined()).toBe(before + 2)
  expect(await exists(intruding._id)).toBe(false)
})

test('work for a municipality that the author has left is kept in the quarantine', async () => {
  const doc = rev({ ...caseRecord([author]), municipality: turin })
  const before = await quarantined()
  const { body } = await bring(ada, await fileOf([doc], { database: `m${turin}` }))
  expect(body).toMatchObject({ received: 0, refused: 1 })
  expect(await quarantined()).toBe(before + 1)
})

test('an administrator brings a colleague’s file, which is judged by the colleague’s rights', async () => {
  const foreign = caseRecord(['sara.roma'])
  await server.couch.use('m058091').insert(foreign as never)
  const [good, bad] = [note(held._id, author), note(foreign._id, author)]
  const { status, body } = await bring(admin, await fileOf([rev(good), rev(bad)]))
  expect(status).toBe(200)
  expect(body).toEqual({
    staff: { id: author, name: `Name of ${author}` },
    received: 1,
    alreadyThere: 0,
    refused: 1,
  })
  expect(await exists(good._id)).toBe(true)
})

test('nobody writes in somebody else’s name: not a colleague, not another town, not a forging administrator', async () => {
  const doc = note(held._id, author)
  const genuine = await fileOf([rev(doc)])
  const notYours = { status: 403, body: { code: 'rescueNotYours' } }
  expect(await bring(await server.logIn('sara.roma'), genuine)).toMatchObject(notYours)
  expect(await bring(await server.logIn('admin.torino'), genuine)).toMatchObject(notYours)
  const { warrant } = (await answerOf<RescueKey>(admin.send('GET', '/api/rescue-key'))).body
  for (const forged of [warrant, '', 'x'.repeat(43)])
    expect(await bring(admin, await fileOf([rev(doc)], { warrant: forged }))).toMatchObject(notYours)
  const otherTablet = { header: { device: 'another' } }
  expect(await bring(admin, await fileOf([rev(doc)], otherTablet))).toMatchObject(notYours)
  const nobody = { header: { staff: 'nobody.here' } }
  expect(await bring(admin, await fileOf([rev(doc)], nobody))).toMatchObject(notYours)
  expect(await exists(doc._id)).toBe(false)
})

test('a changed byte anywhere is noticed, and nothing is stored', async () => {
  const doc = note(held._id, author)
  const file = await fileOf([rev(doc)])
  const headerEnd = file.indexOf(10)
  const moved = file.toString('latin1').replace('2026-11-23', '2026-11-24')
  const damaged = [
    Buffer.from(moved, 'latin1'),
    file.subarray(0, file.length - 1),
    Buffer.concat([file, Buffer.from('x')]),
    ...[headerEnd + 1, headerEnd + 20, file.length - 1].map((at) => {
      const copy = Buffer.from(file)
      copy[at] = (copy[at] ?? 0) ^ 1
      return copy
    }),
    Buffer.from('not a rescue file'),
    Buffer.alloc(0),
  ]
  for (const one of damaged)
    expect(await bring(ada, one)).toMatchObject({ status: 400, body: { code: 'rescueUnreadable' } })
  expect(await exists(doc._id)).toBe(false)
})

test('contents that are not what they should be are refused as a whole', async () => {
  const header = ofAda
  const wrong = [
    { contents: { databases: [] } },
    { contents: { warrant: '', databases: [{ database: 'accounts', documents: [] }] } },
    { contents: { warrant: '', databases: [{ database: 'm058091', documents: [1] }] } },
    { contents: undefined, packed: Buffer.from('not packed') },
    { contents: undefined, packed: gzipSync('{"half":') },
    { contents: undefined, packed: gzipSync(`${'['.repeat(500)}${']'.repeat(500)}`) },
  ]
  for (const one of wrong) {
    const file = await sealRescueFile(key, { header, ...one })
    expect(await bring(ada, file)).toMatchObject({ status: 400, body: { code: 'rescueUnreadable' } })
  }
})

test('a file for another server is told apart from a damaged one', async () => {
  const other = await serverUnderTest({ staff: { [author]: [] } })
  try {
    const there = await other.logIn(author)
    const theirs = (await answerOf<RescueKey>(there.send('GET', '/api/rescue-key'))).body
    const contents = { warrant: theirs.warrant, databases: [] }
    const file = await sealRescueFile(theirs, { header: ofAda, contents })
    expect(await bring(ada, file)).toMatchObject({ status: 400, body: { code: 'rescueKeyUnknown' } })
    const renamed = await sealRescueFile({ ...theirs, id: key.id }, { header: ofAda, contents })
    expect(await bring(ada, renamed)).toMatchObject({ status: 400, body: { code: 'rescueUnreadable' } })
  } finally {
    await other.close()
  }
})

test('too much is refused, sealed or unpacked, and so is any other kind of body', async () => {
  const large = await bring(ada, Buffer.alloc(33 * 1024 * 1024))
  expect(large).toMatchObject({ status: 413, body: { code: 'tooLarge' } })
  const bomb = await sealRescueFile(key, {
    header: ofAda,
    contents: undefined,
    packed: gzipSync(Buffer.alloc(65 * 1024 * 1024)),
  })
  expect(await bring(ada, bomb)).toMatchObject({ status: 413, body: { code: 'tooLarge' } })
  expect((await bring(ada, Buffer.from('{}'), 'application/json')).status).toBe(415)
})

test('the work of a closed account is kept, and stored by nobody’s rights', async () => {
  const { warrant } = (await answerOf<RescueKey>(ada.send('GET', '/api/rescue-key'))).body
  await changeStaff(server.couch, author, () => ({ disabledAt: new Date().toISOString() }))
  const doc = note(held._id, author)
  const { body } = await bring(admin, await fileOf([rev(doc)], { warrant }))
  expect(body).toMatchObject({ received: 0, refused: 1 })
  expect(await exists(doc._id)).toBe(false)
})
