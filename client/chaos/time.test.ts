import { expect, it } from 'vitest'
import { notesIn } from './support/records.ts'
import { useScene } from './support/scene.ts'
import { arrivedOnce, converged, look, tellsTheTruth } from './support/truth.ts'

const scene = useScene()
const hourMs = 3_600_000

it.each([2, -2])('A clock %i hours off is noticed, and changes nothing else', async (hours) => {
  const { tablet, colleague, root } = scene
  const { clock } = tablet.page
  await clock.install()
  await clock.setSystemTime(Date.now() + hours * hourMs)
  await tablet.page.reload()
  await tablet.call('open', tablet.owner)
  const written = notesIn(root._id, 'worker', 3)
  await tablet.call('save', written)
  await colleague.store(notesIn(root._id, 'colleague', 3))
  const round = await tablet.call('sync')
  expect(round).toMatchObject({ outcome: 'synced' })
  expect(Math.round(('skewMs' in round ? (round.skewMs ?? 0) : 0) / hourMs)).toBe(hours)
  const { tablet: seen, server } = await look(tablet, colleague)
  arrivedOnce(server, written)
  converged(seen, server)
  await tablet.page.reload()
})

it.each([
  ['push', '_bulk_docs'],
  ['push', '_revs_diff'],
  ['pull', '_changes'],
  ['check of scopes', 'scopes'],
])('A line that is half open for an hour ends a %s (%s) and loses nothing', async (_kind, end) => {
  const { tablet, colleague, root } = scene
  await tablet.page.addInitScript(() => {
    // The browser's own timer does not follow the virtual clock.
    AbortSignal.timeout = (ms) => {
      const controller = new AbortController()
      setTimeout(() => controller.abort(new DOMException('Timed out', 'TimeoutError')), ms)
      return controller.signal
    }
  })
  await tablet.page.clock.install()
  await tablet.page.reload()
  await tablet.call('open', tablet.owner)
  const written = notesIn(root._id, 'worker', 3)
  await tablet.call('save', written)
  await colleague.store(notesIn(root._id, 'colleague', 3))
  tablet.line.clear()
  const silent = new Promise<void>((done) => {
    tablet.line.fault = ({ path }) => {
      if (!path.endsWith(`/${end}`)) return undefined
      done()
      return 'silence'
    }
  })
  const syncing = tablet.call('sync')
  await silent
  await tablet.page.clock.fastForward(hourMs)
  expect(await syncing).toMatchObject({ outcome: 'offline' })
  const broken = await look(tablet, colleague)
  tellsTheTruth(broken.tablet, broken.server, written)
  tablet.line.clear()
  await scene.syncs()
  const mended = await look(tablet, colleague)
  arrivedOnce(mended.server, written)
  converged(mended.tablet, mended.server)
})
