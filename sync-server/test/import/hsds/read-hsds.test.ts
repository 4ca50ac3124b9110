import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHsds } from '../../../src/import/hsds/read-hsds.ts'
import type { Batch } from '../../../src/import/import-batch.ts'
import { refusalText } from '../../../src/import/refusal.ts'
import { fixture, testFolder } from '../test-folder.ts'

const target = { municipality: '058091', source: 'test' }
const named = (batch: Batch, name: string) => batch.drafts.find(({ values }) => values.name === name)

test('services in the shape of the HSDS API become services, places and one organization', async () => {
  const batch = await readHsds(fixture('json', 'services.json'), target)
  expect(batch.drafts.map(({ type }) => type).sort()).toEqual([
    'location',
    'location',
    'organization',
    'service',
    'service',
  ])
  const organization = named(batch, 'Associazione Esempio')
  const place = named(batch, 'Sede di via Esempio')
  expect(organization?.values).toMatchObject({ phone: '+39 06 000000', website: 'https://assoc.example' })
  expect(organization?.whole).toMatchObject({ hsds: { legal_status: 'APS' } })
  expect(place?.values).toMatchObject({
    latitude: 41.9,
    longitude: 12.5,
    transport: 'Metro A',
    'address.street': 'Via Esempio 1',
    'address.country': 'IT',
    accessibility: "Rampa all'ingresso",
  })
  const service = named(batch, 'Sportello Lavoro Esempio')
  expect(service?.values).toMatchObject({
    organization: organization?.id,
    locations: [place?.id],
    status: 'active',
    area: 'work',
    description: 'Aiuta a cercare lavoro & a scrivere il curriculum.\n\n• colloqui\n• tirocini',
    languages: ['ar', 'fr'],
    hours: [
      { id: 's-1', days: ['MO', 'WE'], opensAt: '09:00', closesAt: '13:00' },
      {
        id: 's-2',
        days: ['FR'],
        opensAt: '14:00',
        closesAt: '18:00',
        note: 'ogni mese (1FR); su appuntamento',
      },
    ],
    eligibility: 'Età: 18–…',
    whatToBring: 'Un documento',
    fees: 'gratuito',
    phone: '+44 1234 234567 int. 100',
    verifiedOn: '2026-05-04',
  })
  expect(service?.whole).toMatchObject({
    importedFrom: { id: 'srv-1', source: 'test' },
    hsds: { wait_time: 'due settimane', phones: [{ extension: 100 }] },
  })
  expect(named(batch, 'Counselling')?.values.status).toBe('temporarilyClosed')
})

test('a value that can’t be is named and left out, the record stored', async () => {
  const batch = await readHsds(fixture('json', 'services.json'), target)
  expect(batch.refusals.map(refusalText)).toEqual([
    'services.json, row 2, column latitude: no number of degrees from -90 to 90 (the rest of the row is stored)',
  ])
  expect(named(batch, 'Nowhere')?.values).not.toHaveProperty('longitude')
})

test('a service without a name is refused by that column, its neighbours are taken', async () => {
  const file = join(await testFolder(), 'nameless.json')
  const good = { id: 's1', name: 'Sportello Esempio', status: 'active' }
  await writeFile(file, JSON.stringify([good, { id: 's2', status: 'active' }]))
  const batch = await readHsds(file, target)
  expect(named(batch, 'Sportello Esempio')).toBeDefined()
  expect(batch.refusals.map(refusalText)).toEqual([
    expect.stringContaining('nameless.json, row 2, column name: '),
  ])
})

test('the CSV data package is put together over its files, singular or plural, old or new', async () => {
  const batch = await readHsds(fixture('package'), target)
  const course = named(batch, 'Corso di italiano')
  expect(course?.values).toMatchObject({
    organization: named(batch, 'Centro Prova')?.id,
    locations: [named(batch, 'Sede')?.id],
    area: 'training',
    phone: '06 1234',
    hours: [
      { id: '1', days: ['MO'], opensAt: '09:30', closesAt: '12:30' },
      { id: '2', days: ['TU'] },
    ],
  })
  expect(course?.whole.hsds).toMatchObject({ made_up_column: 'keep me' })
  expect(named(batch, 'Centro Prova')?.values.description).toBe('prima riga\nseconda "riga"')
  expect(named(batch, 'Sede')?.values).toMatchObject({ latitude: 41.85, 'address.country': 'GB' })
  expect(named(batch, 'Piazza Prova 3')?.values.locationType).toBe('physical')
})

test('each refusal of a data package names file, row and column', async () => {
  const { refusals } = await readHsds(fixture('package'), target)
  const places = refusals.map(({ of, file, row, column }) => `${of} ${file}:${row} ${column}`).sort()
  expect(places).toEqual([
    'row phones.csv:3 service_id',
    'row service_at_location.csv:4 location_id',
    'row services.csv:4 name',
    'row services.csv:6 id',
    'value services.csv:2 assured_date',
    'value services.csv:5 organization_id',
    'value services.csv:5 status',
    'value services.csv:7 byday',
    'value services.csv:7 opens_at',
  ])
})

test('tables that are JSON lists, tables in one object, and lines of JSON say the same', async () => {
  const folder = await testFolder()
  const organizations = [{ id: 'o', name: 'Ente' }]
  const services = [{ id: 's', name: 'Servizio', organization_id: 'o' }]
  await mkdir(join(folder, 'tables'))
  await writeFile(join(folder, 'tables', 'organizations.json'), JSON.stringify(organizations))
  await writeFile(join(folder, 'tables', 'services.json'), JSON.stringify(services))
  await writeFile(join(folder, 'one.json'), JSON.stringify({ organizations, services }))
  await writeFile(
    join(folder, 'nested.json'),
    JSON.stringify({ organizations: [{ ...organizations[0], services: [{ id: 's', name: 'Servizio' }] }] }),
  )
  await writeFile(
    join(folder, 'lines.ndjson'),
    `${JSON.stringify({ ...services[0], organization: organizations[0] })}\n`,
  )
  const read = await Promise.all(
    ['tables', 'one.json', 'nested.json', 'lines.ndjson'].map((name) => readHsds(join(folder, name), target)),
  )
  for (const { drafts, refusals } of read) {
    expect(refusals).toEqual([])
    expect(drafts.map(({ id }) => id).sort()).toEqual(read[0]?.drafts.map(({ id }) => id).sort())
    expect(drafts.find(({ type }) => type === 'service')?.values.organization).toBe(
      drafts.find(({ type }) => type === 'organization')?.id,
    )
  }
})

test('what can’t be read at all is said with the place where it breaks', async () => {
  const path = join(await testFolder(), 'cut.json')
  await writeFile(path, '{"contents": [\n{"id": 1, ')
  await expect(readHsds(path, target)).rejects.toThrow(/cut\.json: this is no JSON: line 2/)
  await expect(readHsds(fixture('nowhere'), target)).rejects.toThrow(/no file or folder/)
})

test('a table with broken rows gives its good ones', async () => {
  const folder = await testFolder()
  await copyFile(fixture('broken', 'organizations.csv'), join(folder, 'organization.csv'))
  const batch = await readHsds(folder, target)
  expect(batch.drafts.map(({ values }) => values.name)).toEqual(['Intera', 'Dopo'])
  expect(batch.refusals.map(({ row }) => row)).toEqual([3, 5])
})

test('rows that name each other nest one way, and nothing ends up within itself', async () => {
  const folder = await testFolder()
  await writeFile(join(folder, 'services.csv'), 'id,name\ns,Servizio\n')
  await writeFile(join(folder, 'contacts.csv'), 'id,service_id,phone_id,email\nc,s,p,a@example.org\n')
  await writeFile(join(folder, 'phones.csv'), 'id,contact_id,number\np,c,06 1\n')
  await writeFile(join(folder, 'metadata.csv'), 'id,resource_id,field_name\nm,p,number\n')
  const { drafts, refusals } = await readHsds(folder, target)
  expect(refusals).toEqual([])
  expect(drafts[0]?.values).toMatchObject({ phone: '06 1', email: 'a@example.org' })
  expect(drafts[0]?.whole.hsds).toMatchObject({ contacts: [{ phones: [{ metadata: [{ id: 'm' }] }] }] })
  expect(() => JSON.stringify(drafts)).not.toThrow()
})
