import { afterAll, beforeAll, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { hasPasskeys } from '../../src/vault/passkey.ts'
import { openVaultsDatabase } from '../../src/vault/vaults-database.ts'
import { useVaults } from './test-vaults.ts'

const owner = 'worker1.roma'
const person = { owner, pin: '482913', ownerName: 'Chiara Neri' }

interface Authenticators {
  send(method: 'WebAuthn.enable' | 'WebAuthn.disable'): Promise<void>
  send(method: 'WebAuthn.addVirtualAuthenticator', options: object): Promise<{ authenticatorId: string }>
  send(method: 'WebAuthn.setUserVerified' | 'WebAuthn.clearCredentials', options: object): Promise<void>
}
const devtools = cdp() as unknown as Authenticators
let authenticatorId = ''

/** The device's own lock, as Chromium's virtual authenticator plays it. */
beforeAll(async () => {
  await devtools.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
    hasPrf: true,
  }
  authenticatorId = (await devtools.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId
})
afterAll(() => devtools.send('WebAuthn.disable'))

test('the device’s own lock opens the vault, and what the PIN sealed', async () => {
  expect(await hasPasskeys()).toBe(true)
  const vaults = useVaults()
  const created = await vaults.create(person)
  const sealed = await created.seal('Amina', 'c')
  expect(await vaults.list()).toMatchObject([{ hasPasskey: false }])
  expect(await vaults.addPasskey({ owner, pin: person.pin })).toEqual({ outcome: 'added' })
  expect(await vaults.list()).toMatchObject([{ hasPasskey: true }])

  const result = await vaults.unlockWithPasskey(owner)
  if (result.outcome !== 'unlocked') throw new Error(result.outcome)
  expect(new TextDecoder().decode(await result.vault.open(sealed, 'c'))).toBe('Amina')
})

test('it takes the right PIN to add a passkey, and a changed PIN leaves it valid', async () => {
  const vaults = useVaults()
  await vaults.create(person)
  expect(await vaults.addPasskey({ owner, pin: '482914' })).toMatchObject({
    outcome: 'wrongPin',
    attempts: 1,
  })
  expect(await vaults.addPasskey({ owner, pin: person.pin })).toEqual({ outcome: 'added' })
  await vaults.changePin({ owner, oldPin: person.pin, newPin: '771034' })
  expect(await vaults.unlockWithPasskey(owner)).toMatchObject({ outcome: 'unlocked' })
})

test('removed passkeys open nothing any more', async () => {
  const vaults = useVaults()
  await vaults.create(person)
  expect(await vaults.addPasskey({ owner, pin: person.pin })).toEqual({ outcome: 'added' })
  await vaults.removePasskeys(owner)
  expect(await vaults.unlockWithPasskey(owner)).toEqual({ outcome: 'noVault' })
})

test('a wrapped key that was changed or taken from another passkey is noticed', async () => {
  const vaults = useVaults()
  await vaults.create(person)
  expect(await vaults.addPasskey({ owner, pin: person.pin })).toEqual({ outcome: 'added' })
  const database = openVaultsDatabase()
  await database.vaults.where({ owner }).modify((record) => {
    for (const one of record.wrappings) if (one.kind === 'passkey') one.id = 'another'
  })
  database.close()
  await expect(vaults.unlockWithPasskey(owner)).rejects.toMatchObject({ code: 'tampered' })
})

test('a device that is not unlocked, or has lost the passkey, opens nothing, and the PIN does', async () => {
  const vaults = useVaults()
  await vaults.create(person)
  expect(await vaults.addPasskey({ owner, pin: person.pin })).toEqual({ outcome: 'added' })
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  expect(await vaults.unlockWithPasskey(owner)).toEqual({ outcome: 'declined' })
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await devtools.send('WebAuthn.clearCredentials', { authenticatorId })
  expect(await vaults.unlockWithPasskey(owner)).toEqual({ outcome: 'declined' })
  expect(await vaults.unlock({ owner, pin: person.pin })).toMatchObject({ outcome: 'unlocked' })
})
