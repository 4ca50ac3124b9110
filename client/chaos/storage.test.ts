import { expect, it } from 'vitest'
import { fullDisk } from './support/full-disk.ts'
import { notesIn } from './support/records.ts'
import { useScene } from './support/scene.ts'
import { arrivedOnce, converged, look, tellsTheTruth } from './support/truth.ts'

const scene = useScene()

it('A full disk refuses what it cannot keep, and earlier work can be read and sent', async () => {
  const { tablet, colleague, root } = scene
  const earlier = notesIn(root._id, 'worker', 5, 'Prima')
  expect(await tablet.call('save', earlier)).toEqual({ outcome: 'saved' })
  await fullDisk(tablet.page, true)
  const refused = notesIn(root._id, 'worker', 50, 'Dopo')
  const result = await tablet.call('save', refused)
  expect(result).toEqual({ outcome: 'failed', storageFull: true })
  const full = await look(tablet, colleague)
  tellsTheTruth(full.tablet, full.server, earlier)
  expect(full.tablet.records.some(({ doc }) => doc._id === refused[0]?._id)).toBe(false)

  await colleague.store(notesIn(root._id, 'colleague', 50))
  expect((await tablet.call('sync')).outcome).not.toBe('synced')
  const tried = await look(tablet, colleague)
  tellsTheTruth(tried.tablet, tried.server, earlier)

  await fullDisk(tablet.page, false)
  expect(await tablet.call('save', refused)).toEqual({ outcome: 'saved' })
  await scene.syncs()
  const mended = await look(tablet, colleague)
  arrivedOnce(mended.server, [...earlier, ...refused])
  converged(mended.tablet, mended.server)
})

it('A browser that evicts the store takes nothing that was acknowledged, and what is open says no', async () => {
  const { tablet, colleague, root } = scene
  const sent = notesIn(root._id, 'worker', 5)
  await tablet.call('save', sent)
  await scene.syncs()
  const session = await tablet.context.newCDPSession(tablet.page)
  const origin = new URL(tablet.line.url).origin
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  expect(await tablet.call('save', notesIn(root._id, 'worker', 1))).toMatchObject({ outcome: 'failed' })

  await tablet.page.reload()
  expect(await tablet.call('open', tablet.owner)).toBe('created')
  await tablet.call('logIn', tablet.owner)
  expect((await tablet.call('view')).synced.scopes).toEqual([])
  await scene.syncs()
  const mended = await look(tablet, colleague)
  arrivedOnce(mended.server, sent)
  tellsTheTruth(mended.tablet, mended.server, sent)
  converged(mended.tablet, mended.server)
})
