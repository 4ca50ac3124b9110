import { newDocumentId, openedDays } from '@approdo/schemas'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useCaseload } from '../../src/components/people/use-caseload.ts'
import { useReviewQueue } from '../../src/components/review/use-review-queue.ts'
import { useKeptCases } from '../../src/stores/kept-cases.ts'
import { inRome, newName, store, wish } from '../server-under-test/server.ts'
import { caseOf, noteIn } from '../server-under-test/tablet.ts'
import { openApp, pin, until } from './stores.ts'

const worker = newName('worker')
const supervisor = newName('supervisor')

beforeAll(() => wish({ staff: { [worker]: inRome('socialWorker'), [supervisor]: inRome('supervisor') } }))

/** The supervisor’s app, and a case of the worker’s of which it has a summary. */
async function appWithSummary() {
  const root = { ...caseOf(worker), person: { givenName: 'Amina', familyName: newName('Zanfarol') } }
  const note = noteIn(root._id, worker, 'Sul server')
  await store(worker, root, note)
  const app = await openApp(supervisor)
  const keptCases = useKeptCases()
  await until(() => keptCases.summaryOf(root._id) !== undefined)
  const scope = effectScope()
  onTestFinished(() => scope.stop())
  const lists = scope.run(() => ({ caseload: useCaseload(), queue: useReviewQueue() }))
  if (!lists) throw new Error('No lists')
  const entry = () => lists.caseload.value.find(({ id }) => id === root._id)
  return { ...app, keptCases, root, note, entry, ...lists }
}

/** As without a network, until what it gives is called or the test ends. */
function cutLine(): () => void {
  const line = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  onTestFinished(() => line.mockRestore())
  return () => line.mockRestore()
}

test('A case that is not here is in the list, and once opened it is here, for some days', async () => {
  const { keptCases, records, root, note, entry } = await appWithSummary()
  expect(entry()).toMatchObject({ name: `Amina ${root.person.familyName}`, isAbsent: true })
  expect(records.get(root._id)).toBeUndefined()

  expect(await keptCases.open(root._id)).toBe(true)
  await until(() => records.get(note._id) !== undefined)
  expect(entry()).toMatchObject({ isAbsent: false })
  expect(keptCases.summaryOf(root._id)).toBeUndefined()
  const until7 = new Date(Date.now() + openedDays * 86_400_000)
  expect(keptCases.kept.opened[root._id]?.slice(0, 7)).toBe(until7.toISOString().slice(0, 7))
})

test('Without a network a case can’t be opened; pinned, it comes with the next sync and stays through a lock', async () => {
  const { keptCases, records, session, sync, root } = await appWithSummary()
  const mend = cutLine()
  await keptCases.pin(root._id, true)
  await until(() => sync.status === 'offline')
  expect(records.get(root._id)).toBeUndefined()
  expect(keptCases.isPinned(root._id)).toBe(true)
  mend()
  await sync.syncNow()
  await until(() => records.get(root._id) !== undefined)

  await session.lock()
  expect(keptCases.absent, 'nothing of it stays in memory').toEqual([])
  expect(keptCases.kept).toEqual({ pinned: [], opened: {} })
  cutLine()
  await session.unlock(supervisor, pin)
  await until(() => keptCases.isPinned(root._id) && records.get(root._id) !== undefined)
})

test('The queue names a plan that waits in a case that has not come yet', async () => {
  const { root, queue, sync } = await appWithSummary()
  const { text: _text, on: _on, ...marks } = noteIn(root._id, worker, '')
  const proposedAt = '2026-03-05T10:00:00.000Z'
  const plan = { ...marks, _id: newDocumentId(root._id, 'plan'), type: 'plan' }
  const real = globalThis.fetch
  const line = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation((url, init) =>
      String(url).endsWith('/snapshot') ? Promise.reject(new TypeError('Failed to fetch')) : real(url, init),
    )
  onTestFinished(() => line.mockRestore())
  await store(worker, { ...plan, status: 'proposed', intakeOn: '2026-01-01', proposedAt })
  await sync.syncNow()
  await sync.syncNow()
  await expect.poll(() => queue.value.find(({ id }) => id === plan._id)?.person).toContain('Amina')
})

test('On a worker’s tablet nothing is a summary', async () => {
  await openApp(worker)
  const keptCases = useKeptCases()
  expect(keptCases.oversees).toBe(false)
  expect(keptCases.absent).toEqual([])
})
