import {
  type Action,
  type Actor,
  actorIn,
  documentTypes,
  may,
  newDocumentId,
  parseScope,
  type Role,
  roles,
  scopeOfId,
} from '@approdo/schemas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { base, caseRecord, note, organization, trainingPath } from '../documents.ts'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

type Doc = { _id: string; type?: unknown } & Record<string, unknown>

const member = (role: Role) => `${role.toLowerCase()}.roma`
const everyone = roles.map(member)

const ownCase = caseRecord(['founder', ...everyone])
const foreignCase = caseRecord(['founder'])
const ownPath = { ...trainingPath('founder', 'founder'), trainers: everyone.map(named) }
const foreignPath = trainingPath('founder', 'founder')
const standing = [ownCase, foreignCase, ownPath, foreignPath]

function named(staff: string) {
  return { id: staff, staff, name: staff }
}

const supervision = (scope: string): Doc => ({
  _id: newDocumentId(scope, 'supervision'),
  type: 'supervision',
  ...base('founder'),
  plan: `${scope}:plan:01ARZ3NDEKTSV4RRFFQ69G5FAV`,
  proposedAt: '2026-01-01T08:00:00.000Z',
  decision: 'approved',
})
const selfAssessment = (scope: string): Doc => ({ ...observation(scope), ...typed(scope, 'self-assessment') })
const observation = (scope: string): Doc => ({
  ...typed(scope, 'observation'),
  ...base('founder'),
  visit: `${scope}:training-visit:01ARZ3NDEKTSV4RRFFQ69G5FAV`,
  competence: 'welcome',
  level: 2,
  on: '2026-01-01',
})
const typed = (scope: string, type: string) => ({ _id: newDocumentId(scope, type), type })

/** A document of each kind that the rules tell apart, new each time. */
const samples = (): Doc[] => [
  note(ownCase._id, 'founder'),
  note(foreignCase._id, 'founder'),
  supervision(ownCase._id),
  supervision(foreignCase._id),
  observation(ownPath._id),
  observation(foreignPath._id),
  selfAssessment(ownPath._id),
  selfAssessment(foreignPath._id),
  organization('founder'),
]

/** A document of every type there is, with its marks and nothing else: access looks at ids. New each time. */
const ofEveryType = (): Doc[] =>
  [ownCase, foreignCase, ownPath, foreignPath, { _id: 'place' }].flatMap(({ _id: scope }) => {
    const kind = parseScope(scope)?.kind ?? 'place'
    const types = Object.keys(documentTypes[kind]).filter((type) => type !== kind)
    return types.map((type) => ({ ...typed(scope, type), ...base('founder') }))
  })

const database = 'm058091'
const kept = [...samples(), ...ofEveryType()]
let server: ServerUnderTest
let revisions: Map<string, string>

beforeAll(async () => {
  server = await serverUnderTest({
    staff: {
      ...Object.fromEntries(roles.map((role) => [member(role), [{ municipality: '058091', role }]])),
      outsider: [{ municipality: '001272', role: 'supervisor' }],
      nobody: [],
    },
    documents: { [database]: [...standing, ...kept] },
  })
  const { rows } = await server.couch.use(database).list()
  revisions = new Map(rows.map((row) => [row.id, row.value.rev]))
})
afterAll(() => server.close())

const actorOf = (role: Role): Actor => {
  const staff = { id: member(role), memberships: [{ municipality: '058091', role }] }
  return actorIn(staff, database, [ownCase._id, ownPath._id])
}
const json = async <T>(response: Promise<Response>): Promise<T> => JSON.parse(await (await response).text())
const address = (id: string, rev?: string) => `/sync/${database}/${id}${rev ? `?rev=${rev}` : ''}`
const unknownId = (id: string) => `${id.slice(0, -4)}ZZZZ`

describe.each(roles)('a %s', (role) => {
  const actor = actorOf(role)
  const expected = [...standing, ...kept].map((doc) => doc._id).filter((id) => may(actor, 'read', id))
  let client: ClientUnderTest
  beforeAll(async () => {
    client = await server.logIn(member(role))
  })

  test('reads by id what the rule grants, and the rest is as if it did not exist', async () => {
    for (const { _id } of [...standing, ...kept]) {
      const response = await client.fetch(address(_id))
      expect([_id, response.status]).toEqual([_id, may(actor, 'read', _id) ? 200 : 404])
      if (response.status === 200) continue
      const missing = await client.fetch(address(unknownId(_id)))
      expect([missing.status, await missing.text()]).toEqual([404, await response.text()])
    }
  })

  test('reads in bulk the same, and learns of no revision of the rest', async () => {
    const asked = [...standing, ...kept].flatMap(({ _id: id }) => [
      { id, rev: revisions.get(id) ?? '' },
      { id: unknownId(id), rev: revisions.get(id) ?? '' },
    ])
    const { results } = await json<{ results: { id: string; docs: object[] }[] }>(
      client.send('POST', `/sync/${database}/_bulk_get`, { docs: asked }),
    )
    expect(results.map((row) => row.id)).toEqual(asked.map((one) => one.id))
    const found = results.filter((row) => row.docs.some((one) => 'ok' in one)).map((row) => row.id)
    expect(found.toSorted()).toEqual(expected.toSorted())
    for (const { id } of asked.filter((one) => revisions.has(one.id) && !expected.includes(one.id))) {
      const rowOf = (wanted: string) => JSON.stringify(results.find((row) => row.id === wanted))
      expect(rowOf(id).replaceAll(id, unknownId(id))).toBe(rowOf(unknownId(id)))
    }

    const revs = Object.fromEntries(asked.map(({ id, rev }) => [id, [rev]]))
    const missing = await json<Record<string, object>>(
      client.send('POST', `/sync/${database}/_revs_diff`, revs),
    )
    const known = asked.map((one) => one.id).filter((id) => !(id in missing))
    expect(known.toSorted()).toEqual(expected.toSorted())
    for (const { id, rev } of asked.filter((one) => one.id in missing)) {
      expect(missing[id]).toEqual({ missing: [rev] })
    }
  })

  test('finds the same in the changes, with and without filters, and in a snapshot of everything', async () => {
    const ids = [...standing, ...kept].map((doc) => doc._id)
    const rowsOf = async (response: Promise<Response>) => {
      const { results } = await json<{ results: { id: string }[] }>(response)
      return results.map((row) => row.id).toSorted()
    }
    const changes = `/sync/${database}/_changes`
    expect(await rowsOf(client.fetch(`${changes}?include_docs=true`))).toEqual(expected.toSorted())
    const byIds = client.send('POST', `${changes}?filter=_doc_ids`, { doc_ids: ids })
    expect(await rowsOf(byIds)).toEqual(expected.toSorted())
    const bySelector = client.send('POST', `${changes}?filter=_selector`, { selector: { _id: { $gt: '' } } })
    expect(await rowsOf(bySelector)).toEqual(expected.toSorted())

    const scopes = [...new Set(ids.map((id) => scopeOfId(id) ?? ''))]
    const snapshot = await client.send('POST', `/sync/${database}/snapshot`, { scopes })
    const lines = (await snapshot.text()).trim().split('\n')
    const found = lines.map((line) => JSON.parse(line).doc?._id).filter((id) => id !== undefined)
    expect(found.toSorted()).toEqual(expected.toSorted())
    expect(JSON.parse(lines[0] ?? '')).toEqual({ total: expected.length })
  })

  test('is given summaries of the cases that it reads, and of no other', async () => {
    const { summaries, gone, since } = await json<{
      summaries: { record: { _id: string } }[]
      gone: string[]
      since: string
    }>(client.send('POST', `/sync/${database}/summaries`, {}))
    const cases = expected.filter((id) => parseScope(id)?.kind === 'case')
    expect(summaries.map(({ record }) => record._id).toSorted()).toEqual(cases.toSorted())
    expect(gone).toEqual([])

    const everything = { since: Buffer.from('[0]').toString('base64url') }
    const later = await json<{ summaries: { record: { _id: string } }[]; gone: string[] }>(
      client.send('POST', `/sync/${database}/summaries`, everything),
    )
    expect(later.summaries.map(({ record }) => record._id).toSorted()).toEqual(cases.toSorted())
    expect(later.gone).toEqual([])
    expect(
      await json(client.send('POST', `/sync/${database}/summaries`, { since })),
      'nothing has changed',
    ).toMatchObject({ summaries: [], gone: [], more: false })
  })

  test('is told just the scopes that it reads, and of cases those to hold whole', async () => {
    const { databases } = await json<{ databases: { database: string; scopes: string[] }[] }>(
      client.fetch('/sync/scopes'),
    )
    const readable = new Set(expected.map((id) => scopeOfId(id)))
    const told = databases.find((one) => one.database === database)?.scopes
    // Nothing in it awaits review, and nobody here is in its team.
    readable.delete(foreignCase._id)
    expect(new Set(told)).toEqual(readable)
    expect(databases.map((one) => one.database)).toEqual([database, 'commons'])
  })
})

test('to people from elsewhere the database is one that does not exist', async () => {
  for (const name of ['outsider', 'nobody']) {
    const client = await server.logIn(name)
    const requests: [string, string, unknown?][] = [
      ['GET', ''],
      ['GET', '/'],
      ['GET', `/${ownCase._id}`],
      ['GET', '/_changes'],
      ['GET', '/_local/x'],
      ['PUT', '/_local/x', {}],
      ['POST', '/_revs_diff', {}],
      ['POST', '/_bulk_get', { docs: [] }],
      ['POST', '/_bulk_docs', { docs: [] }],
      ['POST', '/snapshot', { scopes: ['place'] }],
      ['POST', '/tally', { scopes: ['place'] }],
      ['POST', '/summaries', {}],
      ['POST', '/urgency', { scopes: ['place'] }],
      ['POST', '/_changes', { doc_ids: [] }],
      ['POST', '/_ensure_full_commit', {}],
      ['GET', `/${ownCase._id}/photo`],
      ['DELETE', `/${ownCase._id}/photo`],
      ['PUT', `/${ownCase._id}`, ownCase],
      ['DELETE', `/${ownCase._id}`],
    ]
    for (const [method, path, body] of requests) {
      const here = await client.send(method, `/sync/${database}${path}`, body)
      const nowhere = await client.send(method, `/sync/m999999${path}`, body)
      expect([method, path, here.status, await here.text()]).toEqual([
        method,
        path,
        404,
        await nowhere.text(),
      ])
    }
  }
})

test('without a session nothing is told', async () => {
  for (const path of [
    '',
    '/scopes',
    `/${database}`,
    `/${database}/_changes`,
    `/${database}/${ownCase._id}`,
  ]) {
    const response = await server.anonymous.fetch(`/sync${path}`)
    expect([path, response.status, await response.json()]).toMatchObject([path, 401, { code: 'noSession' }])
  }
})

test('the server’s own databases, design documents and indexes are out of reach', async () => {
  const client = await server.logIn(member('administrator'))
  for (const name of ['accounts', 'quarantine', 'audit', '_users', '_replicator', '..%2Faccounts']) {
    expect([name, (await client.fetch(`/sync/${name}`)).status]).toEqual([name, 404])
  }
  const supervisor = await server.logIn(member('supervisor'))
  const reserved = ['_all_docs', '_find', '_security', '_design/access', '_design%2Faccess', '_design_docs']
  for (const name of [...reserved, '_design/access/_view/scopes', '_local_docs', '_revs_limit', '_purge']) {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const body = method === 'POST' || method === 'PUT' ? {} : undefined
      const response = await supervisor.send(method, `/sync/${database}/${name}`, body)
      expect([method, name, response.status >= 400]).toEqual([method, name, true])
    }
  }
  const { results } = await json<{ results: { id: string }[] }>(
    supervisor.fetch(`/sync/${database}/_changes`),
  )
  expect(results.filter((row) => row.id.startsWith('_'))).toEqual([])
})

// After all reading, because this adds documents.
describe.each(roles)('a %s', (role) => {
  const actor = actorOf(role)

  test.each<Action>(['create', 'update', 'delete'])(
    'may %s what the rule grants and nothing else',
    async (action) => {
      const client = await server.logIn(member(role))
      for (const doc of samples()) {
        const stored = action === 'create' ? undefined : await server.couch.use(database).insert(doc)
        const rev = stored && { _rev: stored.rev }
        const response =
          action === 'delete'
            ? await client.fetch(address(doc._id, stored?.rev), { method: 'DELETE' })
            : await client.send('PUT', address(doc._id), { ...doc, ...rev })
        const granted = may(actor, action, doc._id)
        expect([doc._id, response.ok]).toEqual([doc._id, granted])
        if (granted) continue
        expect([response.status, await response.json()]).toMatchObject([403, { code: 'forbidden' }])
      }
    },
  )

  test.each<Action>(['create', 'update', 'delete'])(
    'is refused to %s as a stranger what the rule does not grant, of every type there is',
    async (action) => {
      const client = await server.logIn(member(role))
      const docs = ofEveryType()
      const stored = action === 'create' ? [] : await server.couch.use(database).bulk({ docs })
      const pushed = docs.map((doc, at) => ({
        ...doc,
        ...(stored[at] && { _rev: stored[at].rev }),
        ...(action === 'delete' && { _deleted: true }),
      }))
      const rows = await json<{ id: string; problems?: { code: string }[] }[]>(
        client.send('POST', `/sync/${database}/_bulk_docs`, { docs: pushed }),
      )
      const isForbidden = (row: (typeof rows)[number]) =>
        row.problems?.some(({ code }) => code === 'forbidden') === true
      expect(rows.map((row) => [row.id, isForbidden(row)])).toEqual(
        docs.map(({ _id }) => [_id, !may(actor, action, _id)]),
      )
    },
  )
})
