import { expect, it } from 'vitest'
import { times } from './support/long.ts'
import { notesIn } from './support/records.ts'
import { useScene } from './support/scene.ts'
import { arrivedOnce, contentOf, converged, look, tellsTheTruth } from './support/truth.ts'

const scene = useScene()
const isPush = ({ path }: { path: string }) => path.endsWith('/_bulk_docs')
const isSnapshot = ({ path }: { path: string }) => path.endsWith('/snapshot')

/** Gives way so many times: another moment each, without waiting for any. */
async function after(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done))
}

const moments = [...Array.from({ length: times(2, 20) }, (_none, nth) => nth * nth * 40), 'answered'] as const

it.each(moments)('A server killed in mid-push (%s) has all of it after the next', async (moment) => {
  const { town, tablet, colleague, root } = scene
  const written = notesIn(root._id, 'worker', times(200, 1500))
  await tablet.call('save', written)
  tablet.line.clear()
  let killed: Promise<void> | undefined
  tablet.line.fault = (request) => {
    if (!isPush(request) || killed) return undefined
    if (moment === 'answered') return 'afterServer'
    killed = request.sent.then(() => after(moment)).then(town.kill)
    return undefined
  }
  const { outcome } = await tablet.call('sync')
  expect(['offline', 'synced']).toContain(outcome)
  await killed
  await town.kill()
  const alone = await tablet.call('view')
  await town.start()
  tablet.line.clear()
  tellsTheTruth(alone, await colleague.documents(), written)
  await scene.syncs()
  const mended = await look(tablet, colleague)
  arrivedOnce(mended.server, written)
  converged(mended.tablet, mended.server)
})

it('A browser killed in mid-write keeps what it had called saved, and sends it', async () => {
  const { tablet, colleague, root } = scene
  const saved = notesIn(root._id, 'worker', 5, 'Salvata')
  for (const note of saved) expect(await tablet.call('save', [note])).toEqual({ outcome: 'saved' })
  const underway = notesIn(root._id, 'worker', 300, 'In corso')
  const dying = tablet.call('save', underway).catch(() => 'killed')
  await tablet.kill()
  await dying
  await tablet.revive()
  const revived = await tablet.call('view')
  tellsTheTruth(revived, await colleague.documents(), saved)
  const kept = underway.filter(({ _id }) => revived.records.some(({ doc }) => doc._id === _id))
  expect([0, underway.length], 'a write of many is whole or not there').toContain(kept.length)
  await scene.syncs()
  const mended = await look(tablet, colleague)
  arrivedOnce(mended.server, [...saved, ...kept])
  converged(mended.tablet, mended.server)
})

it('A browser killed in mid-push sends again what had no answer, and doubles nothing', async () => {
  const { tablet, colleague, root } = scene
  const written = notesIn(root._id, 'worker', 5)
  await tablet.call('save', written)
  tablet.line.clear()
  const stored = new Promise<void>((done) => {
    tablet.line.fault = (request) => {
      if (!isPush(request)) return undefined
      void request.sent.then(done)
      return 'stall'
    }
  })
  const dying = tablet.call('sync').catch(() => 'killed')
  await stored
  await tablet.kill()
  await dying
  tablet.line.clear()
  await tablet.revive()
  await scene.syncs()
  const mended = await look(tablet, colleague)
  arrivedOnce(mended.server, written)
  converged(mended.tablet, mended.server)
})

it('A browser killed in mid-snapshot goes on from where it was, and reads nothing twice', async () => {
  const { tablet, colleague, root } = scene
  await colleague.store(notesIn(root._id, 'colleague', 1200))
  await tablet.call('forget')
  await tablet.call('open', tablet.owner)
  tablet.line.clear()
  tablet.line.fault = (request) => (isSnapshot(request) ? 'stall' : undefined)
  const dying = tablet.call('sync').catch(() => 'killed')
  await expect
    .poll(async () => (await tablet.call('view')).synced.snapshot?.after, { timeout: 30_000 })
    .toBeTruthy()
  await tablet.kill()
  await dying
  await tablet.revive()
  tablet.line.clear()
  const before = await tablet.call('view')
  expect(before.synced.snapshot?.after).toBeTruthy()
  const had = new Set(before.records.map(({ doc }) => doc._id))
  expect(had.size).toBeGreaterThan(0)

  const round = await tablet.call('sync')
  expect(round).toMatchObject({ outcome: 'synced' })
  const mended = await look(tablet, colleague)
  expect(round.came + had.size).toBe(mended.tablet.records.length)
  expect(tablet.line.seen.filter(({ path }) => path.endsWith('/_bulk_get'))).toEqual([])
  converged(mended.tablet, mended.server)
  for (const { doc } of before.records)
    expect(contentOf(mended.server.get(doc._id)?.doc ?? doc)).toEqual(contentOf(doc))
})
