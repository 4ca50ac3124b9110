import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { speakOf } from '../../../src/i18n/language.ts'
import EscoPage from '../../../src/pages/administration/EscoPage.vue'
import { find } from '../../components/ui/mount.ts'
import { as } from '../../server-under-test/server.ts'
import { logInAdministrator, showPage } from './show-page.ts'

/** The worker that reads files has to start first. */
const read = { timeout: 20_000 }
/** Nobody else's in these tests. */
const ragusa = '088009'
let admin = ''
let shown: Awaited<ReturnType<typeof showPage>>

beforeEach(async () => {
  admin = await logInAdministrator(ragusa)
  await speakOf('administration', 'esco')
  shown = await showPage(EscoPage, admin, ragusa)
  await expect.poll(shown.text).toContain('Elenchi importati')
})
afterEach(() => shown.unmount())

const header = 'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status\n'
const row = (id: string, label: string, status = 'released') =>
  `Occupation,http://data.europa.eu/esco/occupation/${id},7112,${label},"uno\ndue",${status}\n`

function choose(name: string, content: BlobPart): void {
  const chosen = new DataTransfer()
  chosen.items.add(new File([content], name, { type: 'text/csv' }))
  const input = find<HTMLInputElement>(shown.host, 'input[type=file]')
  input.files = chosen.files
  input.dispatchEvent(new Event('change'))
}
const counts = (): Record<string, string> =>
  Object.fromEntries(
    [...shown.host.querySelectorAll('dl > div')].map((one) => [
      one.querySelector('dt')?.textContent ?? '',
      one.querySelector('dd')?.textContent ?? '',
    ]),
  )
const states = () => as(admin, 'GET', `/api/administration/${ragusa}/esco`)

test('A file is shown before it is imported, replaced by the next, and taken back', async () => {
  choose(
    'occupations_fr.csv',
    header + row('a', 'maçon') + row('b', 'cuisinier') + row('c', 'vieux', 'obsolete'),
  )
  await expect.poll(shown.text, read).toContain('2 mestieri si possono importare')
  expect(counts()).toEqual({ Nuove: '2', 'Superate, escluse': '1' })
  expect(await states()).toEqual([])
  await userEvent.click(shown.button('Importa'))
  await expect.poll(shown.text).toContain('francese')
  expect(await states()).toMatchObject([{ kind: 'occupation', language: 'fr', current: { entries: 2 } }])

  choose('occupations_fr.csv', header + row('a', 'maçon/maçonne') + row('d', 'soudeur') + row('e', ''))
  await expect
    .poll(counts, read)
    .toEqual({ Nuove: '1', Cambiate: '1', 'Non ci sono più': '1', 'Senza nome': '1' })
  expect(shown.text()).toMatch(/6\s*preferredLabel\s*La voce non ha un nome in questa lingua/)
  await userEvent.click(shown.button('Importa'))
  await expect.poll(shown.text).toContain('Torna all’importazione precedente')
  await userEvent.click(shown.button('Torna all’importazione precedente'))
  await expect.poll(states).toMatchObject([{ current: { entries: 2 }, previous: { entries: 2 } }])
  const list = (await as(admin, 'GET', `/api/esco/${ragusa}/occupation/fr`)) as { label: string }[]
  expect(list.map(({ label }) => label)).toEqual(['maçon', 'cuisinier'])
})

test('A file whose name says no language asks for it, in any that there is', async () => {
  choose('esco.csv', header + row('a', 'mbukwashi'))
  await expect.poll(shown.text, read).toContain('Lingua del file')
  await userEvent.click(shown.button('Importa'))
  await expect.poll(shown.text).toContain('Scegli la lingua del file')
  await userEvent.selectOptions(find(shown.host, 'select'), 'Un’altra lingua')
  await userEvent.fill(shown.field('Codice della lingua'), 'so-x')
  await expect.poll(shown.text).toContain('Non è un codice di lingua')
  await userEvent.fill(shown.field('Codice della lingua'), 'SO')
  await userEvent.click(shown.button('Importa'))
  await expect.poll(states).toContainEqual(expect.objectContaining({ language: 'so' }))
})

test.each<[string, BlobPart, string]>([
  ['without the columns of ESCO', 'nome,età\nAda,3\n', 'Nel file manca questa colonna'],
  ['in another encoding', new Uint8Array([0x63, 0xf2, 0x0a]), 'Il file non è in UTF-8'],
  ['that is empty', '', 'Resta in uso quello che c’era'],
])('A file %s is refused with the reason, and can’t be imported', async (_what, content, reason) => {
  choose('occupations_de.csv', content)
  await expect.poll(shown.text, read).toContain(reason)
  expect(() => shown.button('Importa')).toThrow()
})

test('The source is acknowledged', () => {
  expect(shown.text()).toContain('classificazione ESCO della Commissione europea')
})
