import { IndicatorsView, newScope, type Role, roles } from '@approdo/schemas'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

const cases = (count: number) =>
  Array.from({ length: count }, () => ({
    _id: newScope('case'),
    type: 'case',
    status: 'open',
    municipality: '058091',
    person: { givenName: 'Amina', familyName: 'Prova' },
    team: [{ id: 'a', staff: 'socialWorker', name: 'Uno', role: 'caseManager' }],
  }))

let server: ServerUnderTest
beforeAll(async () => {
  const staff = Object.fromEntries(
    roles.map((role) => [role.toLowerCase(), [{ municipality: '058091', role }]]),
  )
  server = await serverUnderTest({
    staff: { ...staff, elsewhere: [{ municipality: '001272', role: 'supervisor' }] },
    documents: { m058091: cases(7) },
  })
})
afterAll(() => server.close())

const address = '/api/municipalities/058091/indicators'
const asked = async (username: string, path = address) => (await server.logIn(username)).fetch(path)

describe('the indicators over HTTP', () => {
  test('are for social workers, overseers, trainers and experts of the municipality', async () => {
    const readers: Role[] = ['socialWorker', 'supervisor', 'areaCoordinator', 'trainer', 'expert']
    for (const role of roles) {
      for (const path of [address, `${address}.csv`]) {
        expect([role, (await asked(role.toLowerCase(), path)).status]).toEqual([
          role,
          readers.includes(role) ? 200 : 404,
        ])
      }
    }
    expect((await asked('elsewhere')).status).toBe(404)
    expect((await server.anonymous.fetch(address)).status).toBe(401)
    expect((await server.anonymous.fetch(`${address}.csv`)).status).toBe(401)
  })

  test('are figures with their definitions, and nothing of a case', async () => {
    const text = await (await asked('supervisor')).text()
    expect(text).not.toMatch(/Amina|Prova|case:/)
    const view = JSON.parse(text)
    expect([...Value.Errors(IndicatorsView, view)]).toEqual([])
    expect(view.figures[0]).toEqual({
      indicator: 'openCases',
      version: 1,
      value: { kind: 'number', value: 7 },
    })
    const workers = view.figures.find((one: { indicator: string }) => one.indicator === 'residentsPerWorker')
    expect(workers).toMatchObject({ denominator: { value: 1 }, residentsSource: 'census2011' })
  })

  test('move with a new case, and hide what is too few', async () => {
    const { couch } = server
    const openCases = async () => {
      const view = JSON.parse(
        await (await asked('elsewhere', '/api/municipalities/001272/indicators')).text(),
      )
      return view.figures[0].value
    }
    expect(await openCases()).toEqual({ kind: 'number', value: 0 })
    await couch.use('m001272').bulk({ docs: cases(2) })
    expect(await openCases()).toEqual({ kind: 'suppressed' })
  })

  test('come as a file for spreadsheets, in the language asked for', async () => {
    const italian = await asked('expert', `${address}.csv`)
    expect(italian.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(italian.headers.get('content-disposition')).toMatch(
      /^attachment; filename="approdo-058091-[\d-]{10}\.csv"$/,
    )
    expect([...new Uint8Array(await italian.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(await (await asked('expert', `${address}.csv?lang=en`)).text()).toContain(
      'openCases,Open cases,1,,7,cases',
    )
    expect((await asked('expert', `${address}.csv?lang=xx`)).status).toBe(400)
  })
})
