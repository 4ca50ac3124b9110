import { expect, it } from 'vitest'
import { times } from './support/long.ts'
import { personAt } from './support/person.ts'
import { caseOf, notesIn } from './support/records.ts'
import { useScene } from './support/scene.ts'
import { type ChaosPage, type Tablet, unpackTablet } from './support/tablet.ts'
import { arrivedOnce, contentOf, converged, look } from './support/truth.ts'

const scene = useScene()

it('Two tabs that write at once while both sync lose nothing and double nothing', async () => {
  const { tablet, colleague, root } = scene
  const second = await tablet.secondTab()
  for (const tab of [tablet, second]) await tab.call('startLoop')
  const written = notesIn(root._id, 'worker', times(30, 300))
  const tabs: ChaosPage[] = [tablet, second]
  await Promise.all(
    tabs.map(async (tab, at) => {
      for (const note of written.filter((_note, nth) => nth % 2 === at))
        expect(await tab.call('save', [note])).toEqual({ outcome: 'saved' })
    }),
  )
  const arrived = async () => {
    const { records, counts } = await second.call('view')
    return counts.unsent === 0 && written.every(({ _id }) => records.some(({ doc }) => doc._id === _id))
  }
  await expect.poll(arrived, { timeout: 60_000 }).toBe(true)
  const [first, { tablet: other, server }] = [await look(tablet, colleague), await look(second, colleague)]
  arrivedOnce(server, written)
  converged(first.tablet, server)
  converged(other, server)
  await second.page.close()
})

it('Two tabs that edit one record at once keep both edits', async () => {
  const { tablet, colleague, root } = scene
  const [note] = notesIn(root._id, 'worker', 1)
  if (!note) throw new Error('There is no note')
  await tablet.call('save', [note])
  await scene.syncs()
  const second = await tablet.secondTab()
  const saves = times(10, 100)
  const editing = async (tab: ChaosPage, fields: (nth: number) => object) => {
    for (let nth = 1; nth <= saves; nth++)
      expect(await tab.call('edit', note._id, fields(nth))).toEqual({ outcome: 'saved' })
  }
  await Promise.all([
    editing(tablet, (nth) => ({ text: `Nota ${nth}` })),
    editing(second, (nth) => ({
      updatedAt: `2026-03-01T08:00:00.${100 + nth}Z`,
      on: `2026-03-${10 + (nth % 20)}`,
    })),
  ])
  await scene.syncs()
  const { tablet: seen, server } = await look(tablet, colleague)
  expect(server.get(note._id)?.leaves).toHaveLength(1)
  expect(server.get(note._id)?.doc).toMatchObject({
    text: `Nota ${saves}`,
    on: `2026-03-${10 + (saves % 20)}`,
  })
  converged(seen, server)
  await second.page.close()
})

it(`${times(20, 100)} tablets of one team push and pull at once, and all have the same`, async () => {
  const { town, colleague, root } = scene
  const names = Array.from({ length: times(20, 100) }, (_none, nth) => `device-${nth}`)
  const crowd = await Promise.all(names.map((name) => personAt(() => town.url, 'worker', name)))
  const cases = names.map(() => caseOf('worker', 'colleague'))
  const written = await Promise.all(
    crowd.map(async (person, nth) => {
      const [own = root] = cases.slice(nth)
      const notes = [...notesIn(own._id, 'worker', 10), ...notesIn(root._id, 'worker', 2)]
      const revised = notes.map((note) => ({ ...note, _rev: `1-${crypto.randomUUID().replaceAll('-', '')}` }))
      const first = { ...own, _rev: `1-${crypto.randomUUID().replaceAll('-', '')}` }
      // The same push twice, the second while the first may be under way.
      await Promise.all([person.store([first, ...revised], false), person.store([first, ...revised], false)])
      await person.documents()
      return [own, ...notes]
    }),
  )
  const server = await colleague.documents()
  arrivedOnce(server, written.flat())
  const views = await Promise.all(crowd.slice(0, times(5, 100)).map((person) => person.documents()))
  for (const view of views)
    for (const doc of written.flat())
      expect(contentOf(view.get(doc._id)?.doc ?? root)).toEqual(contentOf(doc))
  await scene.syncs()
  const { tablet } = await look(scene.tablet, colleague)
  converged(tablet, await colleague.documents())
})

it('Two tablets that merge one conflict at the same time agree after few rounds', async () => {
  const { town, tablet, colleague, root } = scene
  const other = await unpackTablet(town, 'colleague')
  expect(await other.call('sync')).toMatchObject({ outcome: 'synced' })
  const notes = notesIn(root._id, 'worker', times(4, 30))
  await tablet.call('save', notes)
  for (const one of [tablet, other, tablet]) await one.call('sync')

  // Each edits another field; a third device pushes a version that both will meet as a conflict.
  const desk = await personAt(() => town.url, 'worker', 'desk-of-worker')
  for (const { _id } of notes) {
    const { doc } = (await colleague.documents()).get(_id) ?? {}
    if (!doc) throw new Error('The note is not there')
    const [generation, hash] = (doc._rev ?? '').split('-')
    const sibling = (fields: object) => {
      const fresh = crypto.randomUUID().replaceAll('-', '')
      return {
        ...doc,
        ...fields,
        _rev: `${Number(generation) + 1}-${fresh}`,
        _revisions: { start: Number(generation) + 1, ids: [fresh, hash] },
      }
    }
    await desk.store([sibling({ text: 'Dal primo' }), sibling({ on: '2026-02-02' })], false)
  }

  const both = [tablet, other]
  let rounds = 0
  while (await pushedTogether(both))
    expect(++rounds, 'rounds until nobody has anything to say').toBeLessThanOrEqual(4)
  expect(rounds, 'rounds in which both had merged').toBeGreaterThan(0)
  const [mine, theirs] = [await look(tablet, colleague), await look(other, colleague)]
  for (const { _id } of notes) {
    expect(mine.server.get(_id)?.doc).toMatchObject({ text: 'Dal primo', on: '2026-02-02' })
    expect(mine.server.get(_id)?.leaves).toHaveLength(1)
  }
  converged(mine.tablet, mine.server)
  converged(theirs.tablet, theirs.server)
  await other.throwAway()
})

/** One round of each at once, in which nobody pushes before all have pulled and merged; whether anybody pushed. */
async function pushedTogether(tablets: readonly Tablet[]): Promise<boolean> {
  const waiting: (() => void)[] = []
  let busy = tablets.length
  const goOn = () => {
    if (waiting.length >= busy) for (const one of waiting.splice(0)) one()
  }
  for (const { line } of tablets) {
    line.clear()
    let held = false
    line.fault = async ({ path }) => {
      if (held || !path.endsWith('/_bulk_docs')) return undefined
      held = true
      await new Promise<void>((go) => {
        waiting.push(go)
        goOn()
      })
      return undefined
    }
  }
  await Promise.all(
    tablets.map(async (one) => {
      expect(await one.call('sync')).toMatchObject({ outcome: 'synced' })
      busy--
      goOn()
    }),
  )
  const pushed = tablets.some(({ line }) => line.seen.some(({ path }) => path.endsWith('/_bulk_docs')))
  for (const { line } of tablets) line.clear()
  return pushed
}
