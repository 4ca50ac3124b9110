import { describe, expect, it } from 'vitest'
import type { Doc } from '../src/replica/doc.ts'
import { cuts, type Fault } from './support/faults.ts'
import { long } from './support/long.ts'
import { notesIn } from './support/records.ts'
import { useScene } from './support/scene.ts'
import { arrivedOnce, converged, look, tellsTheTruth } from './support/truth.ts'

const scene = useScene()

const write = async () => {
  const notes = notesIn(scene.root._id, 'worker', 3)
  expect(await scene.tablet.call('save', notes)).toEqual({ outcome: 'saved' })
  return notes
}
const writeThere = async () => {
  await scene.colleague.store(notesIn(scene.root._id, 'colleague', 3))
  return []
}

/** How many requests a sync takes when all is well. */
async function requestsOf(prepare: () => Promise<unknown>): Promise<number> {
  await prepare()
  scene.tablet.line.clear()
  await scene.syncs()
  return scene.tablet.line.seen.length
}

const repeats: Fault[] = ['twice', 'late']
const isCut = (fault: Fault) => cuts.some((cut) => cut === fault)

describe.each<[kind: string, prepare: () => Promise<Doc[]>, faults: Fault[]]>([
  ['push', write, [...cuts, ...repeats]],
  ['pull', writeThere, [...cuts, ...(long ? repeats : [])]],
])('In a %s', (_kind, prepare, faults) => {
  it.each(faults)('%s at any request loses and doubles nothing', async (fault) => {
    const { tablet, colleague } = scene
    const requests = await requestsOf(prepare)
    expect(requests).toBeGreaterThan(3)
    for (let nth = 1; nth <= requests; nth++) {
      const written = await prepare()
      tablet.line.clear()
      tablet.line.fault = (request) => {
        if (request.nth === nth) return fault
        // Chromium asks again by itself when a connection that it had used before breaks.
        return request.nth > nth && isCut(fault) ? 'beforeServer' : undefined
      }
      const { outcome } = await tablet.call('sync')
      if (isCut(fault)) expect(outcome).toBe('offline')
      if (fault === 'twice') expect(outcome).toBe('synced')
      const broken = await look(tablet, colleague)
      tellsTheTruth(broken.tablet, broken.server, written)

      tablet.line.clear()
      await scene.syncs()
      // What was kept on the way arrives after the request that took its place.
      await tablet.line.deliver()
      await scene.syncs()
      const mended = await look(tablet, colleague)
      tellsTheTruth(mended.tablet, mended.server, written)
      arrivedOnce(mended.server, written)
      converged(mended.tablet, mended.server)
    }
  })
})

it('An edit delivered after a newer one does not undo it', async () => {
  const { tablet, colleague, root } = scene
  const [note] = notesIn(root._id, 'worker', 1)
  if (!note) throw new Error('There is no note')
  await tablet.call('save', [note])
  await scene.syncs()
  for (const text of ['Seconda', 'Terza']) {
    await tablet.call('edit', note._id, { text })
    tablet.line.clear()
    if (text === 'Seconda')
      tablet.line.fault = ({ path }) => (path.endsWith('/_bulk_docs') ? 'late' : undefined)
    await tablet.call('sync')
  }
  await tablet.line.deliver()
  await scene.syncs()
  const { tablet: seen, server } = await look(tablet, colleague)
  arrivedOnce(server, [{ ...note, text: 'Terza' }], 3)
  converged(seen, server)
})
