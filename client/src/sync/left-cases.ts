import { parseScope } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'
import { getLocal } from './checkpoint.ts'

/** A case that has left this tablet because somebody else follows it now. */
export interface LeftCase {
  scope: string
  /** Of the person, as this tablet knew it last. */
  name: string
  on: string
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

/** Notes, while their names are still here, that these scopes are about to go. */
export async function noteLeaving(replica: Replica, scopes: readonly string[]): Promise<void> {
  const cases = scopes.filter((scope) => parseScope(scope)?.kind === 'case')
  if (cases.length === 0) return
  const on = new Date().toISOString().slice(0, 10)
  const left = await Promise.all(
    cases.map(async (scope) => ({ scope, name: await nameOf(replica, scope), on })),
  )
  const before = await readLeftCases(replica)
  await writeLeftCases(replica, [...before.filter((one) => !cases.includes(one.scope)), ...left])
}

interface Named {
  person?: { givenName?: string; familyName?: string; calledName?: string }
}

async function nameOf(replica: Replica, scope: string): Promise<string> {
  const { person } = ((await replica.get(scope)) as Named | undefined) ?? {}
  return person ? [person.calledName ?? person.givenName, person.familyName].filter(Boolean).join(' ') : ''
}
