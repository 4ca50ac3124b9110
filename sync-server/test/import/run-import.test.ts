import { existsSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentScope } from 'nano'
import { expect, test } from 'vitest'
import { createStaff } from '../../src/accounts/staff.ts'
import { openMunicipalityDatabase } from '../../src/databases/municipality-database.ts'
import { type ImportArguments, importArguments } from '../../src/import/arguments.ts'
import { exitCodeOf, reportLines } from '../../src/import/print-report.ts'
import { runImport } from '../../src/import/run-import.ts'
import { withCouch } from '../../src/import/with-couch.ts'
import { fixture, testFolder } from './test-folder.ts'

type Doc = Record<string, unknown>

const municipality = '058091'
const hsds = (path: string, more: Partial<ImportArguments> = {}): ImportArguments => ({
  ...importArguments(['hsds', path, '--municipality', municipality], '/'),
  ...more,
})

async function place() {
  const config = { couchUrl: undefined, dataFolder: join(await testFolder(), 'data') }
  const inDatabase = <T>(work: (database: DocumentScope<Doc>) => Promise<T>) =>
    withCouch(config, async (couch) => work(await openMunicipalityDatabase<Doc>(couch, municipality)))
  const stored = () =>
    inDatabase(async (database) => {
      const { rows } = await database.list({ include_docs: true })
      return rows.flatMap(({ doc }) => (doc && !doc._id.startsWith('_') ? [doc as Doc] : []))
    })
  return { config, inDatabase, stored }
}

test('a second import of a directory creates nothing and changes nothing', async () => {
  const { config, stored } = await place()
  expect(await runImport(hsds(fixture('json')), config)).toMatchObject({
    created: 5,
    updated: 0,
    unchanged: 0,
  })
  const before = await stored()
  expect(before).toHaveLength(5)
  expect(before.every(({ createdBy }) => createdBy === 'import')).toBe(true)
  expect(await runImport(hsds(fixture('json')), config)).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 5,
  })
  expect(await stored()).toEqual(before)
})

test('a changed directory updates what it changed and keeps what people wrote since', async () => {
  const { config, inDatabase, stored } = await place()
  const folder = join(await testFolder(), 'directory')
  await cp(fixture('json'), folder, { recursive: true })
  await runImport(hsds(folder), config)
  const isService = ({ name }: Doc) => name === 'Sportello Lavoro Esempio'
  const service = (await stored()).find(isService)
  await inDatabase((database) => database.insert({ ...service, fees: 'offerta libera', note: 'nostra' }))
  const text = await readFile(join(folder, 'services.json'), 'utf8')
  await writeFile(
    join(folder, 'services.json'),
    text.replace('gratuito', '10 euro').replace('https://lavoro.example', 'https://nuovo.example'),
  )
  const report = await runImport(hsds(folder), config)
  expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 4 })
  expect(report.notes.join()).toContain('1 values changed by people')
  expect((await stored()).find(isService)).toMatchObject({
    fees: 'offerta libera',
    note: 'nostra',
    website: 'https://nuovo.example',
    hsds: { fees_description: '10 euro' },
  })
})

test('what people deleted stays deleted', async () => {
  const { config, inDatabase, stored } = await place()
  await runImport(hsds(fixture('json')), config)
  const [first] = await stored()
  await inDatabase((database) => database.destroy(String(first?._id), String(first?._rev)))
  expect(await runImport(hsds(fixture('json')), config)).toMatchObject({ created: 0, unchanged: 5 })
  expect(await stored()).toHaveLength(4)
})

test('a dry run reports the same and writes nothing', async () => {
  const { config, stored } = await place()
  const first = await runImport(hsds(fixture('json'), { dryRun: true, source: 'other' }), config)
  expect(first).toMatchObject({ created: 5 })
  expect(existsSync(config.dataFolder)).toBe(false)
  expect(await runImport(hsds(fixture('json'), { source: 'other' }), config)).toEqual(first)
  const dry = await runImport(hsds(fixture('package'), { dryRun: true }), config)
  expect(await stored()).toHaveLength(5)
  const real = await runImport(hsds(fixture('package')), config)
  expect(real).toEqual(dry)
  expect(exitCodeOf(real)).toBe(2)
  expect(reportLines(dry, true).at(-1)).toMatch(/^Dry run, nothing was written: 6 created/)
})

test('another directory with the same numbers is not written over the first one', async () => {
  const { config, stored } = await place()
  const folder = await testFolder()
  const file = join(folder, 'services.json')
  const services = (word: string) =>
    JSON.stringify([1, 2, 3, 4].map((id) => ({ id, name: `${word} ${id}`, status: 'active' })))
  await writeFile(file, services('Prima'))
  await runImport(hsds(file), config)
  await writeFile(file, services('Seconda'))
  await expect(runImport(hsds(file), config)).rejects.toThrow(/--source/)
  expect(await runImport(hsds(file, { source: 'altra' }), config)).toMatchObject({ created: 4 })
  expect(await stored()).toHaveLength(8)
})

test('while a server holds the data folder, the import says so', async () => {
  const { config } = await place()
  await withCouch(config, async () => {
    await expect(runImport(hsds(fixture('json')), config)).rejects.toThrow(
      /A server is running .* COUCHDB_URL/,
    )
  })
})

test('no municipality, no import', async () => {
  const { config } = await place()
  await expect(runImport(hsds(fixture('json'), { municipality: '999999' }), config)).rejects.toThrow(/999999/)
})

const cases = (more: Partial<ImportArguments> = {}): ImportArguments => ({
  ...importArguments(['cases', fixture('cases.csv'), '--municipality', municipality], '/'),
  ...more,
})

async function placeWithStaff() {
  const there = await place()
  await withCouch(there.config, (couch) =>
    createStaff(couch, {
      username: 'worker1.roma',
      name: 'Prova Operatrice',
      password: 'a long enough password',
      memberships: [{ municipality, role: 'socialWorker' }],
    }),
  )
  return there
}

test('a caseload stores its good rows once and names row and column of the others', async () => {
  const { config, stored } = await placeWithStaff()
  const report = await runImport(cases(), config)
  expect(report.refusals.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '3 Data di nascita',
    '4 Cittadinanza',
    '5 Data presa in carico',
    '6 Assistente sociale',
  ])
  expect(report.notes).toEqual(['columns not imported: Colore'])
  expect(await stored()).toMatchObject([
    {
      type: 'case',
      municipality,
      reference: 'A1',
      status: 'open',
      intakeOn: '2026-09-15',
      person: {
        familyName: 'Esempiò',
        givenName: 'Ada',
        birthDate: '1990-02-01',
        citizenships: ['NG'],
        languages: [{ language: 'en' }, { language: 'ig' }],
        phone: '333 000',
        residencePermit: { expiresOn: '2027-01-31' },
      },
      team: [{ staff: 'worker1.roma', name: 'Prova Operatrice', role: 'caseManager' }],
    },
  ])
  expect(await runImport(cases(), config)).toMatchObject({ created: 0, unchanged: 1 })
  expect(await stored()).toHaveLength(1)
})

test('the report of a caseload repeats nothing that a row says', async () => {
  const { config } = await placeWithStaff()
  const text = reportLines(await runImport(cases(), config), false).join('\n')
  for (const word of ['Prova', 'Terzo', '31/02/1991', 'Marte', 'nobody']) expect(text).not.toContain(word)
})

test('a mapping says which column feeds which field', async () => {
  const { config, stored } = await placeWithStaff()
  const mapped = cases({ mapping: fixture('mapping.json'), worker: 'worker1.roma' })
  expect(await runImport(mapped, config)).toMatchObject({ created: 4 })
  expect((await stored()).map(({ summary }) => summary)).toContain('blu\ninglese, igbo')
  await expect(runImport(cases({ worker: 'stranger' }), config)).rejects.toThrow(/--worker/)
})
