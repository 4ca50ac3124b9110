import { handOverTeam, newDocumentId, type RescueKey } from '@approdo/schemas'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import { openReplica } from '../../src/replica/open-replica.ts'
import type { HeldWork } from '../../src/replica/purge.ts'
import { dropEndedDatabases } from '../../src/sync/drop-databases.ts'
import { readLeftCases } from '../../src/sync/left-cases.ts'
import { readRescueKey } from '../../src/sync/rescue/rescue-api.ts'
import { databasesOf } from '../../src/vault/vaults-database.ts'
import { as, inRome, newName, store, wish } from '../server-under-test/server.ts'
import { caseOf, noteIn, tabletOf } from '../server-under-test/tablet.ts'

const giver = newName('giver')
const taker = newName('taker')
const supervisor = newName('supervisor')

beforeAll(() =>
  wish({
    staff: {
      [giver]: inRome('socialWorker'),
      [taker]: inRome('socialWorker'),
      [supervisor]: inRome('supervisor'),
    },
  }),
)

function handOver(root: Doc): { act: Doc; root: Doc } {
  const { text: _text, ...marks } = noteIn(root._id, giver, '')
  const act = {
    ...marks,
    _id: newDocumentId(root._id, 'hand-over'),
    type: 'hand-over',
    from: { staff: giver, name: 'Ada' },
    to: { staff: taker, name: 'Bea' },
    reason: 'Cambio di zona',
    letter: 'Resta aperto il corso di italiano.',
  }
  const team = handOverTeam(root.team as never, giver, { staff: taker, name: 'Bea' }, 'new')
  return { act, root: { ...root, team } }
}

test('A case that is handed over goes with what was unsent, arrives whole, and its leaving is told by name', async () => {
  const root = caseOf(giver)
  await store(giver, root, noteIn(root._id, giver, 'Già sul server'))
  const giving = await tabletOf(giver)
  await giving.sync()
  const unsent = noteIn(root._id, giver, 'Scritta senza rete')
  await giving.replica.save(unsent)
  const held = await giving.replica.get(root._id)
  const over = handOver({ ...root, ...held })
  await giving.replica.save(over.act)
  await giving.replica.save(over.root)

  expect(await giving.sync()).toMatchObject({ outcome: 'synced' })
  await giving.sync()
  expect(await giving.replica.get(root._id)).toBeUndefined()
  expect(await giving.replica.counts()).toMatchObject({ unsent: 0, refused: 0 })
  expect(await readLeftCases(giving.replica)).toMatchObject([{ scope: root._id, name: 'Ada Prova' }])

  const taking = await tabletOf(taker)
  await taking.sync()
  expect(await taking.replica.get(unsent._id)).toMatchObject({ text: 'Scritta senza rete' })
  expect(await taking.replica.get(over.act._id)).toMatchObject({ reason: 'Cambio di zona' })
})

test('An overseer hands over a case of which they are no member', async () => {
  const root = caseOf(giver)
  await store(giver, root)
  const { _rev } = (await as(supervisor, 'GET', `/sync/m058091/${root._id}`)) as { _rev: string }
  const over = handOver(root)
  await store(supervisor, over.act, { ...over.root, _rev })
  expect(await as(taker, 'GET', `/sync/m058091/${root._id}`)).toMatchObject({ _id: root._id })
  await expect(as(giver, 'GET', `/sync/m058091/${root._id}`)).rejects.toThrow('404')
})

test('What is due this week comes first, and what was begun on this tablet before it', async () => {
  const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const [calm, due, begun] = [caseOf(taker), caseOf(taker), caseOf(taker)]
  const visit = {
    ...noteIn(due._id, taker, ''),
    _id: newDocumentId(due._id, 'visit'),
    type: 'visit',
    where: 'home',
    changed: 'Niente',
    nextOn: soon,
  }
  await store(taker, calm, begun, due, visit)
  const tablet = await tabletOf(taker)
  await tablet.replica.drafts.put(`${begun._id}:new-visit`, { changed: 'Iniziata' })
  const requests = vi.spyOn(globalThis, 'fetch')
  await tablet.sync()
  const snapshot = requests.mock.calls.find(([url]) => String(url).endsWith('/snapshot'))
  requests.mockRestore()
  const { scopes } = JSON.parse(String(snapshot?.[1]?.body)) as { scopes: string[] }
  const at = (scope: string) => scopes.indexOf(scope)
  expect(at(begun._id)).toBe(0)
  expect(at(due._id)).toBeLessThan(at('place'))
  expect(at('place')).toBeLessThan(at(calm._id))
})

test('A municipality that somebody leaves goes off the tablet once what was unsent there is in the server’s hands', async () => {
  const leaver = newName('leaver')
  const both = [...inRome('socialWorker'), { municipality: '001272', role: 'socialWorker' as const }]
  await wish({ staff: { [leaver]: both } })
  const tablet = await tabletOf(leaver)
  await tablet.sync()
  const turin = await openReplica({ vault: tablet.vault, database: 'm001272', device: 'other' })
  await turin.save({ ...noteIn(caseOf(leaver)._id, leaver, 'Mai inviata'), createdBy: leaver })
  turin.close()
  const key = await readRescueKey()
  const drop = (rescueKey: () => Promise<RescueKey | undefined>) =>
    dropEndedDatabases({ vault: tablet.vault, device: 'other', granted: new Set(['m058091']), rescueKey })
  const names = async () => (await databasesOf(tablet.vault.id)).map((name) => name.slice(-7))

  await drop(async () => undefined)
  expect(await names()).toContain('m001272')
  await drop(async () => (key.outcome === 'ok' ? key.value : undefined))
  expect(await names()).toEqual(['m058091'])
  const kept = (await as(leaver, 'GET', '/api/quarantine/mine')) as { document: { text?: string } }[]
  expect(kept.map(({ document }) => document.text)).toContain('Mai inviata')
})

test('A form that was begun keeps its case here, says so, and is let go with the form', async () => {
  const root = caseOf(giver, taker)
  await store(giver, root)
  const tablet = await tabletOf(giver)
  await tablet.sync()
  const draft = `${root._id}:new-visit`
  await tablet.replica.drafts.put(draft, { changed: 'Iniziata al tavolo' })
  const { _rev } = (await as(taker, 'GET', `/sync/m058091/${root._id}`)) as { _rev: string }
  await store(taker, { ...root, _rev, team: caseOf(taker).team })

  expect(await tablet.sync()).toMatchObject({ outcome: 'synced' })
  expect(await tablet.replica.drafts.get(draft)).toEqual({ changed: 'Iniziata al tavolo' })
  expect(await tablet.replica.get(root._id)).toBeDefined()
  expect(await readLeftCases(tablet.replica)).toMatchObject([{ scope: root._id, waits: true }])

  await tablet.replica.drafts.remove(draft)
  await tablet.sync()
  expect(await tablet.replica.get(root._id)).toBeUndefined()
  const [left] = await readLeftCases(tablet.replica)
  expect([left?.scope, left?.waits]).toEqual([root._id, undefined])
})

test('A scope stays whole when something is saved in it up to the moment of forgetting', async () => {
  const root = caseOf(giver)
  const tablet = await tabletOf(giver)
  await tablet.replica.applySnapshot([{ ...root, _rev: '1-a', _revisions: { start: 1, ids: ['a'] } }])
  const note = noteIn(root._id, giver, 'All’ultimo momento')
  const unless = ({ unsent }: HeldWork) => unsent.length > 0
  const [, isGone] = await Promise.all([
    tablet.replica.save(note),
    tablet.replica.purge({ scope: root._id, unless }),
  ])
  if (!isGone) expect(await tablet.replica.get(root._id)).toBeDefined()
  expect(await tablet.replica.get(note._id)).toMatchObject({ text: 'All’ultimo momento' })
})
