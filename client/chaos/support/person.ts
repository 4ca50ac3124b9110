import { password } from '../../e2e/support/house.ts'
import type { Doc } from '../../src/replica/doc.ts'
import { database } from './town.ts'

/** A person at another computer, who speaks the protocol without an app. */
export interface Person {
  /** Stores documents; throws when one is refused. With `newEdits: false`, exactly these revisions. */
  store(docs: object[], newEdits?: boolean): Promise<void>
  /** All that the person may see, each with all of its leaves. */
  documents(): Promise<Map<string, ServerDocument>>
  ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer>
}

export interface ServerDocument {
  /** The winner. */
  doc: Doc
  /** The revisions of all leaves that are not deleted. */
  leaves: string[]
}

interface Leaves {
  results: { id: string; docs: { ok?: Doc }[] }[]
}

/** Logs somebody in, at `url()` at the moment of each request. */
export async function personAt(
  url: () => string,
  username: string,
  device = `desk-${username}`,
): Promise<Person> {
  const login = { username, password, device: { id: device, name: device } }
  const answer = await fetch(`${url()}/api/session`, { method: 'POST', ...json(login) })
  if (!answer.ok) throw new Error(`${username} was not let in: ${answer.status}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

  async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const sent = json(body)
    const headers = { ...sent.headers, cookie }
    const response = await fetch(`${url()}/sync/${database}/${path}`, { ...sent, method, headers })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`)
    return (await response.json()) as Answer
  }

  return {
    ask,
    async store(docs, newEdits = true) {
      const rows = await ask<{ error?: string }[]>('POST', '_bulk_docs', { docs, new_edits: newEdits })
      const refused = rows.find(({ error }) => error)
      if (refused) throw new Error(`Refused: ${JSON.stringify(refused)}`)
    },
    async documents() {
      const { results } = await ask<{ results: { id: string; deleted?: true }[] }>('GET', '_changes')
      const docs = results.filter(({ deleted }) => !deleted).map(({ id }) => ({ id }))
      if (docs.length === 0) return new Map()
      const winners = await ask<Leaves>('POST', '_bulk_get?latest=true', { docs })
      return new Map(
        winners.results.flatMap(({ id, docs }): [string, ServerDocument][] => {
          const live = docs.flatMap(({ ok }) => (ok && !ok._deleted ? [ok] : []))
          const [doc] = live.toSorted(byRevision)
          return doc ? [[id, { doc, leaves: live.map(({ _rev = '' }) => _rev) }]] : []
        }),
      )
    },
  }
}

/** CouchDB's order: the longer history wins, then the greater hash. */
function byRevision({ _rev: a = '' }: Doc, { _rev: b = '' }: Doc): number {
  const difference = Number.parseInt(b, 10) - Number.parseInt(a, 10)
  return difference || (a < b ? 1 : -1)
}

const json = (body: unknown): { headers: Record<string, string>; body?: string } =>
  body === undefined
    ? { headers: {} }
    : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
