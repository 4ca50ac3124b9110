import { contributions, indicatorFigures, sumContributions } from '@approdo/schemas'
import fc from 'fast-check'
import type nano from 'nano'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabases } from '../../src/databases/databases.ts'
import { createIndicators, readRows } from '../../src/indicators/indicators.ts'
import { designState, installDesign } from '../../src/indicators/install-design.ts'
import { type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'
import { randomDocument, roots } from './random-documents.ts'

let server: ServerUnderTest
beforeAll(async () => {
  server = await serverUnderTest()
})
afterAll(() => server.close())

const context = {
  today: '2026-07-01',
  residents: { count: 20_000, source: 'census2011' as const },
  socialWorkers: 2,
}

type Stored = { _id: string; _rev?: string; _deleted?: boolean } & Record<string, unknown>

/** Writes documents; gives them with the revisions that they got. */
async function write(db: nano.DocumentScope<unknown>, docs: readonly Stored[]): Promise<Stored[]> {
  const answers = await db.bulk({ docs: [...docs] })
  expect(answers.filter((one) => one.error)).toEqual([])
  return docs.map((doc, at) => ({ ...doc, _rev: answers[at]?.rev ?? '' }))
}

describe('the figures of a municipality', () => {
  test('from its view are those computed from the documents, through changes and deletions', async () => {
    const db = await createDatabases(server.couch).open('m001272')
    await installDesign(db)
    const [first, second, third] = fc.sample(fc.array(randomDocument, { minLength: 60, maxLength: 120 }), {
      seed: 7,
      numRuns: 3,
    })
    let here: Stored[] = []
    const compare = async () => {
      const direct = sumContributions(here.flatMap(contributions))
      expect(direct.length).toBeGreaterThan(20)
      expect(indicatorFigures(await readRows(db), context)).toEqual(indicatorFigures(direct, context))
    }
    here = await write(db, [...roots, ...(first ?? []), ...(second ?? [])])
    await compare()

    const gone = here.filter((_, at) => at % 5 === 4)
    const changed = here
      .filter((_, at) => at % 5 !== 4)
      .map((doc, at) => (at % 3 === 0 ? { ...doc, status: 'signed', score: 2, level: 4 } : doc))
    await write(
      db,
      gone.map(({ _id, _rev }) => ({ _id, ...(_rev && { _rev }), _deleted: true })),
    )
    here = [...(await write(db, changed)), ...(await write(db, third ?? []))]
    await compare()
  })

  test('carry how fresh they are, and what they are made of beside documents', async () => {
    const indicators = createIndicators(
      { couch: server.couch, databases: createDatabases(server.couch) },
      fail,
    )
    const trieste = {
      municipality: '032006',
      name: 'Trieste',
      province: 'Trieste',
      region: 'FVG',
      population: null,
    }
    const empty = await indicators.of(trieste)
    expect(empty.freshness).toEqual({ updateSeq: expect.any(String), rebuilding: false })
    const db = server.couch.use('m032006')
    const future = new Date(Date.now() + 86_400_000).toISOString()
    await write(db, [
      { _id: 'place:note:a', updatedAt: '2026-03-02T09:00:00.000Z' },
      { _id: 'place:note:b', updatedAt: '2026-03-01T09:00:00.000Z' },
      { _id: 'place:note:c', updatedAt: future },
    ])
    const { freshness, figures } = await indicators.of(trieste)
    expect(freshness.newestAt).toBe('2026-03-02T09:00:00.000Z')
    expect(figures.find((one) => one.indicator === 'residentsPerWorker')?.value).toEqual({
      kind: 'missing',
      why: 'noResidents',
    })
  })
})

describe('views of a new version', () => {
  const old = {
    _id: '_design/indicators',
    version: 'old',
    views: {
      by_key: { map: "function (doc) { emit(['old'], 1) }", reduce: '_sum' },
      by_update: { map: 'function () {}' },
    },
  }
  const storedVersion = async (db: nano.DocumentScope<unknown>) =>
    Reflect.get(await db.get(old._id), 'version')
  const designs = async (db: nano.DocumentScope<unknown>) => {
    const { rows } = await db.list({ startkey: '_design/indicators', endkey: '_design/indicators~' })
    return rows.map(({ id }) => id)
  }

  test('are built beside the old ones, which answer until then', async () => {
    const db = await createDatabases(server.couch).open('m089017')
    await db.bulk({ docs: [...roots, old] })
    const whileBuilding: unknown[] = []
    const watched = new Proxy(db, {
      get(target, name) {
        if (name !== 'view') return Reflect.get(target, name)
        return async (...query: Parameters<typeof db.view>) => {
          const answer = await db.view(...query)
          whileBuilding.push(
            await storedVersion(db),
            (await db.view('indicators', 'by_key', { group: true })).rows,
          )
          return answer
        }
      },
    })
    await installDesign(watched)
    const oldRows = [{ key: ['old'], value: roots.length }]
    expect(whileBuilding).toEqual(['old', oldRows, 'old', oldRows])
    expect(await designState(db)).toBe('current')
    expect(await designs(db)).toEqual(['_design/indicators'])
  })

  test('do not keep a request waiting', async () => {
    const databases = createDatabases(server.couch)
    const db = await databases.open('m101010')
    await db.insert(old as nano.MaybeDocument)
    const indicators = createIndicators({ couch: server.couch, databases }, fail)
    const crotone = {
      municipality: '101010',
      name: 'Crotone',
      province: 'KR',
      region: 'Calabria',
      population: 1,
    }
    const view = await indicators.of(crotone)
    expect(view.freshness.rebuilding).toBe(true)
    await installDesign(db)
    expect((await indicators.of(crotone)).freshness.rebuilding).toBe(false)
  })

  test('are stored once, by however many servers at once, and not again', async () => {
    const db = await createDatabases(server.couch).open('m032007')
    await Promise.all([installDesign(db), installDesign(db), installDesign(db)])
    const { _rev } = await db.get('_design/indicators')
    await installDesign(db)
    expect((await db.get('_design/indicators'))._rev).toBe(_rev)
    expect(_rev).toMatch(/^1-/)
  })
})

function fail(error: unknown): void {
  throw error
}
