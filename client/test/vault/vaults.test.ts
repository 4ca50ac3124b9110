import { Dexie } from 'dexie'
import { expect, onTestFinished, test, vi } from 'vitest'
import { measureKdf } from '../../src/vault/derive-key.ts'
import { createVaults } from '../../src/vault/vaults.ts'
import { databasePrefix } from '../../src/vault/vaults-database.ts'
import { quickKdf, useVaults } from './test-vaults.ts'

const owner = 'worker1.roma'
const right = { owner, pin: '482913' }
const wrong = { owner, pin: '482914' }
const person = { ...right, ownerName: 'Chiara Neri' }

test('a vault unlocks with its PIN and opens what it sealed before', async () => {
  const vaults = useVaults()
  const created = await vaults.create(person)
  const sealed = await created.seal('Amina', 'c')
  created.lock()
  const result = await vaults.unlock(right)
  if (result.outcome !== 'unlocked') throw new Error(result.outcome)
  expect(result.vault.id).toBe(created.id)
  expect(new TextDecoder().decode(await result.vault.open(sealed, 'c'))).toBe('Amina')
  expect(await vaults.list()).toMatchObject([
    { owner, ownerName: 'Chiara Neri', attempts: 0, waitUntil: null },
  ])
})

test('refuses a trivial PIN, a second vault of one person, and unknown people', async () => {
  const vaults = useVaults()
  await expect(vaults.create({ ...person, pin: '123456' })).rejects.toMatchObject({ code: 'weakPin' })
  await vaults.create(person)
  await expect(vaults.create(person)).rejects.toMatchObject({ code: 'exists' })
  expect(await vaults.unlock({ owner: 'nobody', pin: '482913' })).toEqual({ outcome: 'noVault' })
})

test('wrong attempts are counted over a reload and delay the next, also the right one', async () => {
  let now = Date.parse('2026-05-04T08:00:00Z')
  const vaults = useVaults({ now: () => now })
  await vaults.create(person)
  expect(await vaults.unlock(wrong)).toEqual({ outcome: 'wrongPin', attempts: 1, waitUntil: null })
  expect(await vaults.unlock(wrong)).toEqual({ outcome: 'wrongPin', attempts: 2, waitUntil: null })
  const reloaded = useVaults({ now: () => now })
  const waitUntil = '2026-05-04T08:00:30.000Z'
  expect(await reloaded.unlock(wrong)).toEqual({ outcome: 'wrongPin', attempts: 3, waitUntil })
  expect(await reloaded.unlock(right)).toEqual({ outcome: 'wait', waitUntil })
  now += 30_000
  expect(await reloaded.unlock(right)).toMatchObject({ outcome: 'unlocked' })
  expect(await reloaded.list()).toMatchObject([{ attempts: 0, waitUntil: null }])
})

test('a full disk neither keeps the owner out nor makes attempts free', async () => {
  let now = Date.parse('2026-05-04T08:00:00Z')
  const vaults = useVaults({ now: () => now })
  await vaults.create(person)
  await vaults.unlock(wrong)
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No space left', 'QuotaExceededError')
  })
  onTestFinished(() => put.mockRestore())
  expect(await vaults.unlock(wrong)).toMatchObject({ outcome: 'wrongPin', attempts: 2 })
  const reloaded = useVaults({ now: () => now })
  expect(await reloaded.list()).toMatchObject([{ attempts: 2 }])
  expect(await reloaded.unlock(wrong)).toMatchObject({ outcome: 'wrongPin', attempts: 3 })
  expect(await reloaded.unlock(right)).toMatchObject({ outcome: 'wait' })
  now += 30_000
  expect(await reloaded.unlock(right)).toMatchObject({ outcome: 'unlocked' })
  expect(await reloaded.list()).toMatchObject([{ attempts: 0 }])
  put.mockRestore()
  expect(await reloaded.unlock(wrong)).toMatchObject({ outcome: 'wrongPin', attempts: 1 })
  await reloaded.destroyAfter(owner, 2)
  put.mockImplementation(() => {
    throw new DOMException('No space left', 'QuotaExceededError')
  })
  expect(await reloaded.unlock(wrong)).toEqual({ outcome: 'destroyed' })
  expect(await reloaded.unlock(right)).toEqual({ outcome: 'noVault' })
})

test('a vault that the browser has cleared away is missed, one that was destroyed is not', async () => {
  const vaults = createVaults({ kdf: quickKdf })
  await vaults.create(person)
  expect(await vaults.haveVanished()).toBe(false)
  vaults.close()
  await Dexie.delete('approdo-vaults')
  const cleared = useVaults()
  expect(await cleared.haveVanished()).toBe(true)
  await cleared.create(person)
  expect(await cleared.haveVanished()).toBe(false)
  await cleared.destroy(owner)
  expect(await cleared.haveVanished()).toBe(false)
})

test('a clock set back does not lengthen the delay', async () => {
  let now = Date.parse('2026-05-04T08:00:00Z')
  const vaults = useVaults({ now: () => now })
  await vaults.create(person)
  for (let attempt = 0; attempt < 3; attempt++) await vaults.unlock(wrong)
  now = Date.parse('2020-01-01T00:00:00Z')
  expect(await vaults.unlock(right)).toEqual({ outcome: 'wait', waitUntil: '2020-01-01T00:00:30.000Z' })
  now += 30_000
  expect(await vaults.unlock(right)).toMatchObject({ outcome: 'unlocked' })
})

test('attempts made at once from two tabs are all counted', async () => {
  const [one, two] = [useVaults(), useVaults()]
  await one.create(person)
  await Promise.all([one.unlock(wrong), two.unlock(wrong), one.unlock(wrong)])
  expect(await two.list()).toMatchObject([{ attempts: 3 }])
})

test('a changed PIN opens the same data, the old one no longer', async () => {
  const vaults = useVaults()
  const sealed = await (await vaults.create(person)).seal('Amina', 'c')
  expect(await vaults.changePin({ owner, oldPin: '482914', newPin: '771034' })).toMatchObject({
    outcome: 'wrongPin',
  })
  expect(await vaults.changePin({ owner, oldPin: '482913', newPin: '771034' })).toEqual({
    outcome: 'changed',
  })
  expect(await vaults.unlock(right)).toMatchObject({ outcome: 'wrongPin' })
  const result = await vaults.unlock({ owner, pin: '771034' })
  if (result.outcome !== 'unlocked') throw new Error(result.outcome)
  expect(new TextDecoder().decode(await result.vault.open(sealed, 'c'))).toBe('Amina')
})

test('two people have separate vaults, and destroying one leaves the other', async () => {
  const vaults = useVaults()
  const one = await vaults.create(person)
  const two = await vaults.create({ ...person, owner: 'worker2.roma' })
  for (const { id } of [one, two]) {
    const database = new Dexie(`${databasePrefix(id)}m058091`)
    database.version(1).stores({ docs: 'id' })
    await database.open()
    database.close()
  }
  await vaults.destroy(owner)
  const names = await Dexie.getDatabaseNames()
  expect(names.filter((name) => name.startsWith(databasePrefix(one.id)))).toEqual([])
  expect(names).toContain(`${databasePrefix(two.id)}m058091`)
  expect(await vaults.unlock(right)).toEqual({ outcome: 'noVault' })
  expect((await vaults.list()).map((vault) => vault.owner)).toEqual(['worker2.roma'])
})

test('the measured derivation uses at least 19 MiB and two passes', async () => {
  const kdf = await measureKdf()
  expect(kdf.memoryKiB).toBeGreaterThanOrEqual(19_456)
  expect(kdf.iterations).toBeGreaterThanOrEqual(2)
})

test('where the person wants it, the tenth wrong attempt in a row destroys the vault', async () => {
  let now = Date.parse('2026-05-04T08:00:00Z')
  const vaults = useVaults({ now: () => now })
  await vaults.create(person)
  await vaults.destroyAfter(owner, 10)
  for (let attempt = 1; attempt < 10; attempt++) {
    expect(await vaults.unlock(wrong)).toMatchObject({ outcome: 'wrongPin', attempts: attempt })
    now += 3_600_000
  }
  expect(await vaults.list()).toMatchObject([{ attempts: 9, destroyAfter: 10 }])
  expect(await vaults.unlock(wrong)).toEqual({ outcome: 'destroyed' })
  expect(await vaults.list()).toEqual([])
  expect(await vaults.unlock(right)).toEqual({ outcome: 'noVault' })
})

test.each([{ memoryKiB: quickKdf.memoryKiB / 2 }, { iterations: 0 }, { algorithm: 'pbkdf2' }])(
  'a derivation made weaker on disk (%o) is refused before the PIN is tried',
  async (weaker) => {
    const vaults = useVaults()
    await vaults.create(person)
    await changeRecord((record) => {
      const [wrapping] = record.wrappings
      return { ...record, wrappings: [{ ...wrapping, kdf: { ...quickKdf, ...weaker } }] }
    })
    await expect(vaults.unlock(right)).rejects.toMatchObject({ code: 'tampered' })
    expect(await vaults.list()).toMatchObject([{ attempts: 0 }])
  },
)

test('the wrapped key of another person does not open their vault with one’s own PIN', async () => {
  const vaults = useVaults()
  await vaults.create(person)
  await vaults.create({ owner: 'worker2.roma', ownerName: 'Luca Sala', pin: '579246' })
  const database = await new Dexie('approdo-vaults').open()
  const theirs = await database.table('vaults').get('worker2.roma')
  database.close()
  await changeRecord((record) => ({ ...record, wrappings: theirs.wrappings }))
  expect(await vaults.unlock({ owner, pin: '579246' })).toMatchObject({ outcome: 'wrongPin' })
})

async function changeRecord(change: (record: { wrappings: object[] }) => object): Promise<void> {
  const database = await new Dexie('approdo-vaults').open()
  await database.table('vaults').put(change(await database.table('vaults').get(owner)))
  database.close()
}
