import { type EscoEntry, escoListBytes } from '@approdo/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AdministrationUnderTest,
  administrationUnderTest,
  answerOf,
  rome,
  there,
} from '../administration/administration-under-test.ts'
import type { ClientUnderTest } from '../server-under-test.ts'

let server: AdministrationUnderTest
let worker: ClientUnderTest
beforeAll(async () => {
  server = await administrationUnderTest()
  worker = await server.logIn('ada.roma')
})
afterAll(() => server.close())

interface Import {
  hash: string
  entries: number
  importedBy: string
  file?: string
}
interface State {
  kind: string
  language: string
  current?: Import
  previous?: Import
}

const entry = (id: string, label: string, kind = 'occupation'): EscoEntry => ({
  uri: `http://data.europa.eu/esco/${kind}/${id}`,
  isco: '7112',
  label,
  also: [`${label} (e)`],
})
const put = (path: string, entries: unknown[], file?: string) =>
  answerOf<State>(server.admin.send('PUT', `${there}/esco/${path}`, { entries, file }))
const undo = (path: string, from: string | null) =>
  answerOf<State>(server.admin.send('POST', `${there}/esco/${path}/undo`, { from }))
const labelsOf = async (path: string): Promise<string[]> => {
  const { body } = await answerOf<EscoEntry[]>(worker.fetch(`/api/esco/${rome}/${path}`))
  return body.map(({ label }) => label)
}

test('a list is put in use, and everybody of the municipality reads it', async () => {
  const { status, body } = await put(
    'occupation/fr',
    [entry('a', 'maçon'), entry('b', 'بنّاء')],
    'occupations_fr.csv',
  )
  expect(status).toBe(200)
  expect(body).toMatchObject({
    kind: 'occupation',
    language: 'fr',
    current: { entries: 2, importedBy: 'admin.roma', file: 'occupations_fr.csv' },
  })
  const listings = await answerOf(worker.fetch(`/api/esco/${rome}`))
  expect(listings.body).toEqual([
    { kind: 'occupation', language: 'fr', hash: body.current?.hash, entries: 2 },
  ])
  const list = await answerOf(worker.fetch(`/api/esco/${rome}/occupation/fr`))
  expect(list.body).toEqual([entry('a', 'maçon'), entry('b', 'بنّاء')])
})

test('what a reader has already is not sent again, and old readers get it unpacked', async () => {
  const { body } = await put('occupation/es', [entry('a', 'albañil')])
  const hash = body.current?.hash
  const path = `/api/esco/${rome}/occupation/es`
  const first = await worker.fetch(path)
  expect(first.headers.get('etag')).toBe(`"${hash}"`)
  const again = await worker.fetch(path, { headers: { 'if-none-match': `"${hash}"` } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const plain = await worker.fetch(path, { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.json()).toEqual([entry('a', 'albañil')])
})

test('undoing goes back to the import before, and forward again', async () => {
  const first = (await put('occupation/uk', [entry('a', 'муляр')])).body.current?.hash ?? ''
  const second =
    (await put('occupation/uk', [entry('a', 'каменяр'), entry('b', 'кухар')])).body.current?.hash ?? ''
  expect(await labelsOf('occupation/uk')).toEqual(['каменяр', 'кухар'])
  expect((await undo('occupation/uk', second)).body).toMatchObject({
    current: { hash: first },
    previous: { hash: second },
  })
  expect(await labelsOf('occupation/uk')).toEqual(['муляр'])
  expect((await undo('occupation/uk', second)).body).toMatchObject({ code: 'conflict' })
  await undo('occupation/uk', first)
  expect(await labelsOf('occupation/uk')).toEqual(['каменяр', 'кухар'])
})

test('undoing the first import takes the list away, and puts it back', async () => {
  const hash = (await put('occupation/ar', [entry('a', 'بنّاء')])).body.current?.hash ?? ''
  expect((await undo('occupation/ar', hash)).body.current).toBeUndefined()
  expect((await worker.fetch(`/api/esco/${rome}/occupation/ar`)).status).toBe(404)
  const { body } = await answerOf<State[]>(worker.fetch(`/api/esco/${rome}`))
  expect(body.map(({ language }) => language)).not.toContain('ar')
  await undo('occupation/ar', null)
  expect(await labelsOf('occupation/ar')).toEqual(['بنّاء'])
  expect((await undo('occupation/de', null)).status).toBe(404)
})

test('only the import in use and the one before it are kept', async () => {
  const hashes: string[] = []
  for (const label of ['one', 'two', 'three']) {
    hashes.push((await put('occupation/en', [entry('a', label)])).body.current?.hash ?? '')
  }
  await put('occupation/en', [entry('a', 'three')])
  const { _attachments } = (await server.couch.use('esco').get(`${rome}:occupation:en`)) as unknown as {
    _attachments: object
  }
  expect(Object.keys(_attachments).toSorted()).toEqual(hashes.slice(1).toSorted())
  await put('occupation/en', [entry('a', 'two')])
  expect(await labelsOf('occupation/en')).toEqual(['two'])
})

test.each<[string, unknown[]]>([
  ['a concept twice', [entry('a', 'x'), entry('a', 'y')]],
  ['a concept of another kind', [entry('a', 'x', 'skill')]],
  ['an address of somebody else', [{ ...entry('a', 'x'), uri: 'https://example.org/a' }]],
  ['no label', [{ ...entry('a', 'x'), label: '' }]],
  ['no concept at all', []],
])('a list with %s is refused, and the old one stays', async (_what, entries) => {
  await put('occupation/ro', [entry('z', 'zidar')])
  const { status, body } = await put('occupation/ro', entries)
  expect([status, body]).toMatchObject([400, { code: 'malformedRequest' }])
  expect(await labelsOf('occupation/ro')).toEqual(['zidar'])
})

test('a list that is too large, cut off or in no language is refused, and the old one stays', async () => {
  await put('occupation/sq', [entry('z', 'murator')])
  const path = `${there}/esco/occupation/sq`
  const json = { 'content-type': 'application/json' }
  const large = await server.admin.fetch(path, {
    method: 'PUT',
    headers: json,
    body: ' '.repeat(escoListBytes + 1),
  })
  expect([large.status, await large.json()]).toMatchObject([413, { code: 'tooLarge' }])
  const cut = await server.admin.fetch(path, {
    method: 'PUT',
    headers: json,
    body: '{"entries":[{"uri":"http:',
  })
  expect([cut.status, await cut.json()]).toMatchObject([400, { code: 'malformedJson' }])
  for (const language of ['SQ', 'italiano', 'i%2Ft']) {
    expect((await put(`occupation/${language}`, [entry('a', 'x')])).status).toBe(400)
  }
  expect((await put('isco/sq', [entry('a', 'x')])).status).toBe(400)
  expect(await labelsOf('occupation/sq')).toEqual(['murator'])
})

test('another site can import nothing', async () => {
  const { status } = await server.admin.fetch(`${there}/esco/occupation/pt`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: 'https://example.org' },
    body: JSON.stringify({ entries: [entry('a', 'pedreiro')] }),
  })
  expect(status).toBe(403)
})

test('there is nothing for those of another municipality, nor for whoever is not logged in', async () => {
  await put('occupation/it', [entry('a', 'muratore')])
  const turin = await server.logIn('admin.torino')
  for (const path of [`/api/esco/${rome}`, `/api/esco/${rome}/occupation/it`]) {
    expect([path, (await turin.fetch(path)).status]).toEqual([path, 404])
    expect([path, (await server.anonymous.fetch(path)).status]).toEqual([path, 401])
    expect([path, (await server.admin.fetch(path)).status]).toEqual([path, 200])
  }
})
