import { expect, onTestFinished, test, vi } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import { portionsOf } from '../../src/sync/portions.ts'
import { as, inRome, newName, store, wish } from '../server-under-test/server.ts'
import { caseOf, noteIn, tabletOf } from '../server-under-test/tablet.ts'

const doc = (id: string, size = 10): Doc => ({ _id: id, text: 'x'.repeat(size) })
const idsOf = (portions: Doc[][]) => portions.map((docs) => docs.map(({ _id }) => _id).join(''))

/** Stands in the way of what is pushed, until the test has ended. */
function onPush(meet: (body: string, send: () => Promise<Response>) => Promise<Response>): void {
  const real = globalThis.fetch
  const line = vi.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
    const send = () => real(url, init)
    return String(url).endsWith('/_bulk_docs') ? meet(String(init?.body), send) : send()
  })
  onTestFinished(() => line.mockRestore())
}

test('A push is divided by number and by weight, in its order, with nothing left out', () => {
  const limits = { documents: 2, bytes: 1000 }
  expect(idsOf(portionsOf([doc('a'), doc('b'), doc('c')], limits))).toEqual(['ab', 'c'])
  expect(idsOf(portionsOf([doc('a', 600), doc('b', 600), doc('c')], limits))).toEqual(['a', 'bc'])
  expect(idsOf(portionsOf([doc('a'), doc('b', 9000), doc('c')], limits))).toEqual(['a', 'b', 'c'])
  expect(portionsOf([], limits)).toEqual([])
})

test('What is attached weighs too, and revisions of one document stay together', () => {
  const photo = { content_type: 'image/jpeg', data: new Blob([new Uint8Array(900)]) }
  const limits = { documents: 2, bytes: 1000 }
  const heavy = { ...doc('b'), _attachments: { photo } }
  expect(idsOf(portionsOf([doc('a'), heavy, doc('c')], limits))).toEqual(['a', 'b', 'c'])
  expect(idsOf(portionsOf([doc('a'), doc('b'), doc('b'), doc('b'), doc('c')], limits))).toEqual(['abbb', 'c'])
})

test('A day of long notes goes in several requests; cut after the first, the rest goes later and none twice', async () => {
  const worker = newName('worker')
  await wish({ staff: { [worker]: inRome('socialWorker') } })
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const root = caseOf(worker)
  const notes = Array.from({ length: 20 }, (_none, at) =>
    noteIn(root._id, worker, `${at % 10}`.repeat(19_000)),
  )
  await tablet.replica.saveMany([root, ...notes])

  const sent: string[][] = []
  let isCut = true
  onPush(async (body, send) => {
    if (isCut && sent.length === 1) throw new TypeError('Failed to fetch')
    sent.push(JSON.parse(body).docs.map(({ _id }: Doc) => _id))
    return send()
  })
  expect(await tablet.sync()).toMatchObject({ outcome: 'offline' })
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 21 - (sent[0]?.length ?? 0) })
  expect(sent).toHaveLength(1)
  isCut = false
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.counts()).toMatchObject({ unsent: 0, refused: 0 })
  expect(sent.flat().sort()).toEqual([root, ...notes].map(({ _id }) => _id).sort())
})

test('One document that the server finds too large is refused with the reason, and its neighbours arrive', async () => {
  const worker = newName('worker')
  await wish({ staff: { [worker]: inRome('socialWorker') } })
  const tablet = await tabletOf(worker)
  await tablet.sync()
  const root = caseOf(worker)
  const [before, large, after] = ['prima', 'x', 'dopo'].map((text) => noteIn(root._id, worker, text))
  await tablet.replica.saveMany([root, before, large, after].filter((one) => one !== undefined))
  onPush(async (body, send) => {
    const problem = { status: 413, code: 'tooLarge', error: 'bad_request', reason: 'too large' }
    return body.includes(large?._id ?? '-') ? Response.json(problem, { status: 413 }) : send()
  })
  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  const { state, reason = '' } = (await tablet.replica.state(large?._id ?? '')) ?? {}
  expect([state, JSON.parse(reason)]).toMatchObject(['refused', [{ code: 'tooLarge' }]])
  expect(await tablet.replica.counts()).toMatchObject({ refused: 1, unsent: 1 })
  expect(await as(worker, 'GET', `/sync/m058091/${encodeURIComponent(after?._id ?? '')}`)).toMatchObject({
    text: 'dopo',
  })

  const stored = (await tablet.replica.get(root._id)) ?? root
  const supervisor = newName('supervisor')
  await wish({ staff: { [supervisor]: inRome('supervisor') } })
  const { team } = caseOf(supervisor)
  await store(supervisor, { ...stored, team })
  await tablet.sync()
  expect(await tablet.replica.get(large?._id ?? ''), 'nobody else has it').toBeDefined()
})
