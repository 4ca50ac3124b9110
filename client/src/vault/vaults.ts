import { Dexie } from 'dexie'
import { type AttemptCount, createAttemptCounter } from './attempt-counter.ts'
import { attemptDelay, waitUntil } from './attempt-delay.ts'
import { type KdfParams, leastKdf, measureKdf } from './derive-key.ts'
import { pinProblem } from './pin-problem.ts'
import { isStorageFull } from './storage-full.ts'
import { createVault, type Vault } from './vault.ts'
import { VaultError } from './vault-error.ts'
import { isOneMissing, markVaults } from './vault-marks.ts'
import { databasePrefix, openVaultsDatabase, type VaultRecord } from './vaults-database.ts'
import { createDataKey, importDataKey, unwrapWithPin, wrapWithPin } from './wrapping.ts'

export interface VaultSummary {
  id: string
  owner: string
  ownerName: string
  createdAt: string
  attempts: number
  /** ISO moment before which no attempt is allowed, or null. */
  waitUntil: string | null
  /** Whether a passkey of this device opens it too. */
  hasPasskey: boolean
  /** Wrong attempts in a row after which it destroys itself. */
  destroyAfter?: number
}

type Refusal =
  | { outcome: 'wrongPin'; attempts: number; waitUntil: string | null }
  | { outcome: 'wait'; waitUntil: string }
  /** That was one wrong attempt too many: nothing of the vault is left. */
  | { outcome: 'destroyed' }
  | { outcome: 'noVault' }

export type UnlockResult = { outcome: 'unlocked'; vault: Vault } | Refusal
export type PasskeyUnlockResult =
  | { outcome: 'unlocked'; vault: Vault }
  | { outcome: 'declined' }
  | { outcome: 'noVault' }
export type AddPasskeyResult = { outcome: 'added' } | { outcome: 'declined' } | Refusal
export type ChangePinResult = { outcome: 'changed' } | Refusal

/** The directory of vaults on this tablet: one per person. */
export interface Vaults {
  list(): Promise<VaultSummary[]>
  /** Whether there was a vault that nobody has destroyed: the browser clears its storage away when the disk is full. */
  haveVanished(): Promise<boolean>
  /** Throws `weakPin` (ask `pinProblem` first), `exists`, or `derivation`. */
  create(options: { owner: string; ownerName: string; pin: string }): Promise<Vault>
  unlock(options: { owner: string; pin: string }): Promise<UnlockResult>
  /** Wraps the same data key anew: nothing is sealed again. Throws `weakPin`. */
  changePin(options: { owner: string; oldPin: string; newPin: string }): Promise<ChangePinResult>
  /** Opens the vault by a passkey of this device. Throws `tampered` or `derivation`. */
  unlockWithPasskey(owner: string): Promise<PasskeyUnlockResult>
  /** Lets this device's own lock open the vault, beside the PIN. */
  addPasskey(options: { owner: string; pin: string }): Promise<AddPasskeyResult>
  /** From then on the PIN alone opens it. */
  removePasskeys(owner: string): Promise<void>
  /** After how many wrong attempts in a row the vault destroys itself; undefined: never. */
  destroyAfter(owner: string, attempts: number | undefined): Promise<void>
  /** Destroys the key first, then every database of that vault. Nothing of it can be read again. */
  destroy(owner: string): Promise<void>
  close(): void
}

/**
 * Opens the directory. `kdf` fixes the derivation instead of measuring this device; `now` is the clock.
 * Attempts are serialised across tabs, and counted before the PIN is tried, so that a reload wins no free attempt.
 */
export function createVaults(options: { kdf?: KdfParams; now?: () => number } = {}): Vaults {
  const now = options.now ?? Date.now
  const directory = openVaultsDatabase()
  const { vaults } = directory
  const counter = createAttemptCounter(directory)
  const alone = <T>(owner: string, work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(`approdo-vaults:${owner}`, work) as Promise<T>

  async function existing(owner: string): Promise<VaultRecord | undefined> {
    const record = await vaults.get(owner)
    return record?.wrappings.length ? record : undefined
  }

  /** The raw data key for the right PIN; wrong ones are counted. */
  async function attempt(
    owner: string,
    pin: string,
  ): Promise<Refusal | { record: VaultRecord; raw: RawKey }> {
    const record = await existing(owner)
    const wrapping = record?.wrappings.find((one) => one.kind === 'pin')
    if (!record || !wrapping) return { outcome: 'noVault' }
    const before = counter.read(record)
    const notBefore = waitUntil(before, now())
    if (notBefore > now()) {
      await counter.write(record, { ...before, notBefore })
      return { outcome: 'wait', waitUntil: iso(notBefore) }
    }
    const attempts = before.attempts + 1
    const next = attemptDelay(attempts) && now() + attemptDelay(attempts)
    await counter.write(record, { attempts, notBefore: next })
    const raw = await unwrapWithPin(wrapping, {
      vaultId: record.id,
      pin,
      least: options.kdf ?? leastKdf,
    }).catch(async (error) => {
      // The PIN was never tried.
      await counter.write(record, before)
      throw error
    })
    if (!raw && attempts >= (record.destroyAfter ?? Number.POSITIVE_INFINITY)) {
      await remove(owner)
      return { outcome: 'destroyed' }
    }
    if (!raw) return { outcome: 'wrongPin', attempts, waitUntil: next ? iso(next) : null }
    await counter.write(record, noAttempts)
    return { record, raw }
  }

  async function remove(owner: string): Promise<void> {
    const record = await vaults.get(owner)
    if (!record) return
    await vaults.update(owner, { wrappings: [] }).catch(async (error) => {
      if (!isStorageFull(error)) throw error
      await vaults.delete(owner)
    })
    const names = await Dexie.getDatabaseNames()
    const own = names.filter((name) => name.startsWith(databasePrefix(record.id)))
    await Promise.all(own.map((name) => Dexie.delete(name)))
    await vaults.delete(owner)
    markVaults(await ids())
  }

  const ids = async (): Promise<string[]> =>
    (await vaults.filter(({ wrappings }) => wrappings.length > 0).toArray()).map(({ id }) => id)

  return {
    haveVanished: async () => isOneMissing(await ids()),

    async list() {
      const records = await vaults.filter(({ wrappings }) => wrappings.length > 0).toArray()
      return records.map((record) => summary(record, counter.read(record), now()))
    },

    create: ({ owner, ownerName, pin }) =>
      alone(owner, async () => {
        if (pinProblem(pin)) throw new VaultError('weakPin')
        if (await existing(owner)) throw new VaultError('exists')
        await remove(owner)
        const id = crypto.randomUUID()
        const raw = createDataKey()
        const wrapping = await wrapWithPin(raw, {
          vaultId: id,
          pin,
          kdf: options.kdf ?? (await measureKdf()),
        })
        const createdAt = new Date(now()).toISOString()
        await vaults.add({
          owner,
          id,
          ownerName,
          wrappings: [wrapping],
          ...noAttempts,
          createdAt,
        })
        markVaults(await ids())
        return openVault(id, owner, raw)
      }),

    unlock: ({ owner, pin }) =>
      alone(owner, async () => {
        const result = await attempt(owner, pin)
        if ('outcome' in result) return result
        return { outcome: 'unlocked', vault: await openVault(result.record.id, owner, result.raw) }
      }),

    changePin: ({ owner, oldPin, newPin }) =>
      alone(owner, async () => {
        if (pinProblem(newPin)) throw new VaultError('weakPin')
        const result = await attempt(owner, oldPin)
        if ('outcome' in result) return result
        const { record, raw } = result
        const kdf = options.kdf ?? (await measureKdf())
        const wrapping = await wrapWithPin(raw, { vaultId: record.id, pin: newPin, kdf })
        raw.fill(0)
        const others = record.wrappings.filter(({ kind }) => kind !== 'pin')
        await vaults.update(owner, { wrappings: [...others, wrapping] })
        return { outcome: 'changed' }
      }),

    unlockWithPasskey: (owner) =>
      alone(owner, async () => {
        const record = await existing(owner)
        const passkeys = record?.wrappings.filter((one) => one.kind === 'passkey') ?? []
        if (!record || passkeys.length === 0) return { outcome: 'noVault' }
        const { unwrapWithPasskey } = await passkeyCode()
        const raw = await unwrapWithPasskey(passkeys, record.id)
        if (!raw) return { outcome: 'declined' }
        await counter.write(record, noAttempts)
        return { outcome: 'unlocked', vault: await openVault(record.id, owner, raw) }
      }),

    addPasskey: ({ owner, pin }) =>
      alone(owner, async () => {
        const result = await attempt(owner, pin)
        if ('outcome' in result) return result
        const { record, raw } = result
        const { id: vaultId, ownerName } = record
        const createdAt = new Date(now()).toISOString()
        const { wrapWithPasskey } = await passkeyCode()
        const wrapping = await wrapWithPasskey(raw, { vaultId, ownerName, createdAt })
        raw.fill(0)
        if (!wrapping) return { outcome: 'declined' }
        await vaults.update(owner, { wrappings: [...record.wrappings, wrapping] })
        return { outcome: 'added' }
      }),

    removePasskeys: (owner) =>
      alone(owner, async () => {
        const record = await existing(owner)
        const pins = record?.wrappings.filter(({ kind }) => kind === 'pin')
        if (pins) await vaults.update(owner, { wrappings: pins })
      }),

    async destroyAfter(owner, attempts) {
      await vaults.update(owner, { destroyAfter: attempts })
    },

    destroy: (owner) => alone(owner, () => remove(owner)),
    close: () => directory.close(),
  }
}

type RawKey = Uint8Array<ArrayBuffer>

const noAttempts: AttemptCount = { attempts: 0, notBefore: 0 }

/** Loaded by those who use a passkey, so that nobody else waits for it. */
const passkeyCode = () => import('./passkey-wrapping.ts')

async function openVault(id: string, owner: string, raw: RawKey): Promise<Vault> {
  const key = await importDataKey(raw)
  raw.fill(0)
  return createVault({ id, owner, key })
}

function summary(record: VaultRecord, count: AttemptCount, now: number): VaultSummary {
  const { id, owner, ownerName, createdAt, wrappings, destroyAfter } = record
  const { attempts } = count
  const notBefore = waitUntil(count, now)
  return {
    id,
    owner,
    ownerName,
    createdAt,
    attempts,
    waitUntil: notBefore > now ? iso(notBefore) : null,
    hasPasskey: wrappings.some(({ kind }) => kind === 'passkey'),
    ...(destroyAfter !== undefined && { destroyAfter }),
  }
}

function iso(moment: number): string {
  return new Date(moment).toISOString()
}
