import type { EscoEntry, EscoKind } from '@approdo/schemas'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { foundAs, searchConcepts } from '../../../src/components/abilities/esco-index.ts'
import { type EscoPart, escoLanguagesOf, loadEsco } from '../../../src/components/abilities/esco-search.ts'
import { logIn } from '../../../src/sync/api.ts'
import { heldEscoLists, takeEscoLists } from '../../../src/sync/esco-lists.ts'
import { as, newName, testPassword, wish } from '../../server-under-test/server.ts'

/** Nobody else's in these tests. */
const messina = '083048'
let admin = ''

beforeEach(async () => {
  admin = newName('admin')
  const worker = newName('worker')
  await wish({
    staff: {
      [admin]: [{ municipality: messina, role: 'administrator' }],
      [worker]: [{ municipality: messina, role: 'socialWorker' }],
    },
  })
  const device = { id: `tablet-${crypto.randomUUID()}`, name: 'Tablet' }
  await logIn({ username: worker, password: testPassword, device })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const occupation = (id: string, label: string, ...also: string[]): EscoEntry => ({
  uri: `http://data.europa.eu/esco/occupation/${id}`,
  isco: '7112',
  label,
  also,
})
const put = (kind: EscoKind, language: string, ...entries: EscoEntry[]) =>
  as(admin, 'PUT', `/api/administration/${messina}/esco/${kind}/${language}`, { entries })
const find = async (text: string, part: EscoPart = 'occupation') =>
  searchConcepts(await loadEsco(part, messina), text)
const cutNetwork = () => vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))

test('imported languages are searched without a network, beside Italian and English', async () => {
  const [known] = searchConcepts(await loadEsco('occupation', messina), 'bricklayer')
  await put('occupation', 'fr', occupation(known?.id ?? '', 'maçon/maçonne', 'ouvrier du bâtiment'))
  await put('occupation', 'ar', occupation(known?.id ?? '', 'بَنَّاء'), occupation('new-one', 'صانع الخبز'))
  await takeEscoLists(messina)
  cutNetwork()
  for (const text of ['macon', 'MAÇONNE', 'batiment', 'بناء', 'bna', 'bricklayer', 'murator']) {
    const found = await find(text)
    expect([text, found.map(({ uri }) => uri)]).toEqual([text, expect.arrayContaining([known?.uri])])
  }
  const [concept] = await find('maçonne')
  expect(concept).toMatchObject({ en: known?.en, it: known?.it, labels: { fr: 'maçon/maçonne', ar: 'بَنَّاء' } })
  expect(concept && foundAs(concept, 'maçonne')).toBe('maçon/maçonne')
  expect(concept && foundAs(concept, 'bricklayer')).toBeUndefined()
  expect(concept && foundAs(concept, 'batiment')).toBe('ouvrier du bâtiment')
  const [baker] = await find('الخبز')
  expect(baker).toMatchObject({ it: '', en: '', isco: '7112', labels: { ar: 'صانع الخبز' } })
})

test('an imported label of Italian or English is newer than that of the app, and its other words are found by endings too', async () => {
  const [known] = searchConcepts(await loadEsco('occupation', messina), 'bricklayer')
  await put('occupation', 'it', occupation(known?.id ?? '', 'mastro muratore', 'costruttore di muri'))
  await takeEscoLists(messina)
  expect((await find('mastro'))[0]).toMatchObject({ it: 'mastro muratore', en: known?.en })
  expect((await find('costruttrici muro')).map(({ uri }) => uri)).toContain(known?.uri)
})

test('of imported skills, those for all trades are found apart from those of a trade', async () => {
  const skill = (id: string, reuse: EscoEntry['reuse'], label: string): EscoEntry => ({
    uri: `http://data.europa.eu/esco/skill/${id}`,
    label,
    also: [],
    ...(reuse && { reuse }),
  })
  await put(
    'skill',
    'es',
    skill('x', 'transversal', 'zurcir juntos'),
    skill('y', 'sector-specific', 'zurcir redes'),
  )
  await takeEscoLists(messina)
  expect(await escoLanguagesOf('professionalSkill', messina)).toEqual(['es'])
  expect(await escoLanguagesOf('transversalSkill', messina)).toEqual(['it', 'en', 'es'])
  expect((await find('zurcir', 'transversalSkill')).map(({ labels }) => labels.es)).toEqual(['zurcir juntos'])
  expect((await find('zurcir', 'professionalSkill')).map(({ labels }) => labels.es)).toEqual(['zurcir redes'])
})

test('a list that breaks off on its way leaves the one before in use', async () => {
  await put('occupation', 'uk', occupation('mason', 'муляр'))
  await takeEscoLists(messina)
  await put('occupation', 'uk', occupation('mason', 'каменяр'))
  const { fetch } = globalThis
  const cut = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    return String(input).includes('/occupation/') ? Promise.reject(new TypeError('cut')) : fetch(input, init)
  })
  await takeEscoLists(messina)
  expect((await find('муляр')).length).toBe(1)
  cut.mockRestore()
  await takeEscoLists(messina)
  expect(await find('муляр')).toEqual([])
  expect((await find('kamenyar')).length).toBe(1)
})

test('what is in use no more goes off the tablet', async () => {
  const { current } = (await put('occupation', 'sq', occupation('mason', 'murator'))) as {
    current: { hash: string }
  }
  await takeEscoLists(messina)
  const languages = async () => (await heldEscoLists(messina)).map(({ language }) => language)
  expect(await languages()).toContain('sq')
  await as(admin, 'POST', `/api/administration/${messina}/esco/occupation/sq/undo`, { from: current.hash })
  await takeEscoLists(messina)
  expect(await languages()).not.toContain('sq')
  const cache = await caches.open('approdo-esco')
  expect((await cache.keys()).filter(({ url }) => url.includes('/sq'))).toEqual([])
})
