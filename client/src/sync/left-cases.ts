import { parseScope } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import { getLocal } from './checkpoint.ts'

/** A case that somebody else follows now: it has left this tablet, or waits for what was begun here. */
export interface LeftCase {
  scope: string
  /** Of the person, as this tablet knew it last. */
  name: string
  on: string
  /** It is still here, because of work that is on this tablet only. */
  waits?: true
}

const id = '_local/approdo-left'

/** The cases that have left and of which the person has not been told yet. */
export async function readLeftCases(replica: Replica): Promise<LeftCase[]> {
  const stored = await getLocal(replica.asPouch(), id)
  return (stored?.cases as LeftCase[] | undefined) ?? []
}

export async function writeLeftCases(replica: Replica, cases: readonly LeftCase[]): Promise<void> {
  const pouch = replica.asPouch()
  const before = await getLocal(pouch, id)
  await pouch.put({
    _id: id,
    cases,
    ...(before && { _rev: before._rev }),
  } as PouchDB.Core.PutDocument<object>)
}

/** The cases among these scopes, by name: to be asked while they are still here. */
export function namedCases(replica: Replica, scopes: readonly string[]): Promise<LeftCase[]> {
  const on = new Date().toISOString().slice(0, 10)
  const cases = scopes.filter((scope) => parseScope(scope)?.kind === 'case')
  return Promise.all(cases.map(async (scope) => ({ scope, name: await nameOf(replica, scope), on })))
}

/** Notes which of these cases have gone and which wait. One that waits is noted once. */
export async function noteLeaving(
  replica: Replica,
  cases: readonly LeftCase[],
  gone: readonly string[],
): Promise<void> {
  if (cases.length === 0) return
  const before = await readLeftCases(replica)
  const others = before.filter(({ scope }) => !cases.some((one) => one.scope === scope))
  const now = cases.map((one) => (gone.includes(one.scope) ? one : { ...one, waits: true as const }))
  await writeLeftCases(replica, [...others, ...now])
}

interface Named {
  person?: { givenName?: string; familyName?: string; calledName?: string }
}

async function nameOf(replica: Replica, scope: string): Promise<string> {
  const { person } = ((await replica.get(scope)) as Named | undefined) ?? {}
  return person ? [person.calledName ?? person.givenName, person.familyName].filter(Boolean).join(' ') : ''
}
