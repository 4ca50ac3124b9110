import { scopeOfId } from '@approdo/schemas'
import { expect } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import type { TabletView } from '../page/records.ts'
import type { Person, ServerDocument } from './person.ts'
import type { ChaosPage } from './tablet.ts'

type Documents = Map<string, ServerDocument>

/** A document without what only one of the sides adds. */
export const contentOf = ({ _rev, _revisions, _conflicts, ...content }: Doc): object => content

/**
 * What a tablet says must be true at any moment, in the middle of a fault too: all that was written on it is still
 * there, a record that it calls received is on the server as it is here, and nothing waits unseen.
 */
export function tellsTheTruth(tablet: TabletView, server: Documents, written: readonly Doc[]): void {
  const held = new Map(tablet.records.map((record) => [record.doc._id, record]))
  for (const doc of written) {
    const record = held.get(doc._id)
    expect(record, `${doc._id} is lost`).toBeDefined()
    expect(contentOf(record?.doc ?? doc)).toEqual(contentOf(doc))
  }
  for (const { doc, state, unsent } of tablet.records) {
    expect(state === 'local', `${doc._id} is ${state}, unsent: ${unsent}`).toBe(unsent)
    if (state !== 'received') continue
    const there = server.get(doc._id)
    expect(there?.leaves, `${doc._id} is not on the server as received`).toContain(doc._rev)
  }
  const unsent = tablet.records.filter((record) => record.unsent).length
  expect(tablet.counts.unsent, 'the count of what is unsent').toBeGreaterThanOrEqual(unsent)
  if (tablet.counts.unsent === 0)
    for (const doc of written) expect(server.has(doc._id), `“all sent” without ${doc._id}`).toBe(true)
}

/** Everything written is on the server exactly once: one version, its content, and no more saves than were made. */
export function arrivedOnce(server: Documents, written: readonly Doc[], saves = 1): void {
  for (const doc of written) {
    const there = server.get(doc._id)
    expect(there, `${doc._id} has not arrived`).toBeDefined()
    expect(there?.leaves, `the versions of ${doc._id}`).toHaveLength(1)
    expect(Number.parseInt(there?.doc._rev ?? '', 10), `the saves of ${doc._id}`).toBe(saves)
    expect(contentOf(there?.doc ?? doc)).toEqual(contentOf(doc))
  }
}

/** The tablet holds what the server has in the tablet's scopes, no more and no less, and says that all is sent. */
export function converged(tablet: TabletView, server: Documents): void {
  expect(tablet.counts).toMatchObject({ local: 0, refused: 0, conflict: 0, unsent: 0 })
  const scopes = new Set(tablet.synced.scopes)
  const there = [...server.values()].filter(({ doc }) => scopes.has(scopeOfId(doc._id) ?? ''))
  expect(revisions(tablet.records.map(({ doc }) => doc))).toEqual(revisions(there.map(({ doc }) => doc)))
  const held = new Map(tablet.records.map(({ doc }) => [doc._id, doc]))
  for (const { doc } of there) expect(contentOf(held.get(doc._id) ?? doc)).toEqual(contentOf(doc))
}

const revisions = (docs: Doc[]): string[] => docs.map(({ _id, _rev }) => `${_id} ${_rev}`).sort()

/** Both sides of a moment; the tablet is asked first: what it calls received must have arrived by then. */
export async function look(tablet: ChaosPage, person: Person) {
  const seen = await tablet.call('view')
  return { tablet: seen, server: await person.documents() }
}
