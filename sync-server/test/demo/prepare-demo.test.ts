import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { documentProblems } from '@approdo/schemas'
import type nano from 'nano'
import { expect, test } from 'vitest'
import { passwordMatches } from '../../src/accounts/password.ts'
import { createStaff, findStaff, listStaff } from '../../src/accounts/staff.ts'
import { claimCouchForDemo, refuseDemoCouch } from '../../src/demo/claim-couch.ts'
import { demoMunicipalities } from '../../src/demo/demo-municipalities.ts'
import { demoPassword } from '../../src/demo/demo-password.ts'
import { demoStaff } from '../../src/demo/demo-staff.ts'
import { generateDemo } from '../../src/demo/generate-demo.ts'
import { prepareDemo } from '../../src/demo/prepare-demo.ts'
import { welcome } from '../../src/demo/welcome.ts'
import { withCouch } from '../../src/import/with-couch.ts'
import { testFolder } from '../import/test-folder.ts'

const now = new Date('2026-11-23T10:00:00Z')

const inCouch = async <T>(work: (couch: nano.ServerScope) => Promise<T>): Promise<T> =>
  withCouch({ couchUrl: undefined, dataFolder: join(await testFolder(), 'data') }, work)

const hasPassword = async (couch: nano.ServerScope, username: string, password: string) =>
  passwordMatches((await findStaff(couch, username))?.passwordHash, password)

test('the first start makes accounts and data, the second adds nothing, whatever was changed or deleted', async () => {
  await inCouch(async (couch) => {
    expect(await prepareDemo(couch, 'the demo password', now)).toBeGreaterThan(1000)
    expect((await listStaff(couch)).map(({ id }) => id).sort()).toEqual(
      demoStaff.map(({ username }) => username).sort(),
    )
    const database = couch.use<{ type: string }>('m101010')
    const { rows } = await database.list({ include_docs: true })
    const goal = rows.find(({ doc }) => doc?.type === 'goal')
    await database.destroy(goal?.id ?? '', goal?.value.rev ?? '')
    const tomorrow = new Date('2026-11-24T10:00:00Z')
    expect(await prepareDemo(couch, 'the demo password', tomorrow)).toBe(0)
    expect((await database.list({})).rows).toHaveLength(rows.length - 1)
  })
})

test('another password reaches every account at the next start', async () => {
  await inCouch(async (couch) => {
    await prepareDemo(couch, 'the first password', now)
    await prepareDemo(couch, 'the second password', now)
    for (const username of ['worker1.roma', 'admin', 'partner.crotone']) {
      expect(await hasPassword(couch, username, 'the second password')).toBe(true)
      expect(await hasPassword(couch, username, 'the first password')).toBe(false)
    }
  })
})

test('a CouchDB with accounts that are not the demo’s is refused', async () => {
  await inCouch(async (couch) => {
    const memberships = [{ municipality: '058091', role: 'socialWorker' as const }]
    await createStaff(couch, { username: 'real.worker', name: 'Real', password: 'a password', memberships })
    await expect(claimCouchForDemo(couch)).rejects.toThrow(/production accounts/)
  })
  await inCouch(async (couch) => {
    await claimCouchForDemo(couch)
    await prepareDemo(couch, 'the demo password', now)
    await claimCouchForDemo(couch)
  })
})

test('production is refused over a CouchDB that is the demo’s, and over no other', async () => {
  await inCouch(async (couch) => {
    await refuseDemoCouch(couch)
    await claimCouchForDemo(couch)
    await expect(refuseDemoCouch(couch)).rejects.toThrow(/demo's accounts and synthetic data/)
  })
})

test('the password made up stays the same and is readable by its owner alone; a given one wins', async () => {
  const folder = await testFolder()
  const made = await demoPassword(folder, undefined)
  expect(await demoPassword(folder, '')).toBe(made)
  expect((await readFile(join(folder, 'demo-password'), 'utf8')).trim()).toBe(made)
  expect((await stat(join(folder, 'demo-password'))).mode & 0o777).toBe(0o600)
  expect(await demoPassword(folder, 'given by hand')).toBe('given by hand')
  await expect(demoPassword(folder, 'short')).rejects.toThrow(/APPRODO_DEMO_PASSWORD/)
})

test.each(demoMunicipalities)('the data of $short are valid, synthetic and show every state', (town) => {
  const documents = generateDemo(town, '2026-11-23', { id: 'trainer', name: 'Formatrice' })
  expect(documents.flatMap((document) => documentProblems(document))).toEqual([])
  expect(documents.every(({ synthetic }) => synthetic === true)).toBe(true)
  const count = (type: string) => documents.filter((document) => document.type === type).length
  expect([count('case'), count('service'), count('development-direction'), count('training')]).toEqual([
    24, 25, 3, 2,
  ])
  const plans = documents.filter(({ type }) => type === 'plan').map(({ status }) => status)
  expect(new Set(plans)).toEqual(new Set(['draft', 'proposed', 'signed', 'closed']))
  expect(plans.filter((status) => status === 'signed')).toHaveLength(10)
  const decisions = documents.filter(({ type }) => type === 'supervision').map(({ decision }) => decision)
  expect(new Set(decisions)).toEqual(new Set(['approved', 'returned']))
  const teams = documents.filter(({ type }) => type === 'case').map(({ team }) => JSON.stringify(team))
  for (const who of ['worker1', 'worker2', 'partner'])
    expect(teams.some((team) => team.includes(`"${who}.${town.short}"`))).toBe(true)
})

test('the greeting names address, log-ins and password, and says that all is synthetic', () => {
  const text = welcome('http://127.0.0.1:3000', 'pass-word')
  for (const part of ['http://127.0.0.1:3000', 'worker1.roma', '.crotone', 'admin', 'pass-word', 'synthetic'])
    expect(text).toContain(part)
})
