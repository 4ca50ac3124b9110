import { databaseOf } from '@approdo/schemas'
import { openReplica, type Replica } from '../../src/replica/open-replica.ts'
import { logIn as askLogIn, type Credentials, type NamedMembership } from '../../src/sync/api.ts'
import type { SyncProgress } from '../../src/sync/sync-database.ts'
import { createSyncLoop, type SyncLoop } from '../../src/sync/sync-loop.ts'
import { type SyncReport, syncRound } from '../../src/sync/sync-round.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { createVaults } from '../../src/vault/vaults.ts'

/** Whose tablet this is. */
export interface Owner {
  username: string
  password: string
  pin: string
  municipality: string
  device: string
}

export interface Engine {
  vault: Vault
  replica: Replica
  device: string
  memberships: NamedMembership[]
}

/** The least that is accepted: these tests are not about guessing PINs. */
const kdf = { algorithm: 'argon2id' as const, memoryKiB: 19_456, iterations: 2, parallelism: 1 }
const vaults = createVaults({ kdf })
let engine: Engine | undefined
let loop: SyncLoop | undefined

export function held(): Engine {
  if (!engine) throw new Error('No vault is open')
  return engine
}

export async function logIn({ username, password, device }: Owner): Promise<void> {
  const credentials: Credentials = { username, password, device: { id: device, name: device } }
  const answer = await askLogIn(credentials)
  if (answer.outcome !== 'ok') throw new Error(`The log-in ended with ${answer.outcome}`)
}

/** Unlocks the owner's vault, or makes one; says which. */
export async function open({ username, pin, municipality, device }: Owner): Promise<'unlocked' | 'created'> {
  const result = await vaults.unlock({ owner: username, pin })
  if (result.outcome !== 'unlocked' && result.outcome !== 'noVault') throw new Error(result.outcome)
  const found = result.outcome === 'unlocked' ? result.vault : undefined
  const vault = found ?? (await vaults.create({ owner: username, ownerName: username, pin }))
  const replica = await openReplica({ vault, database: databaseOf(municipality), device })
  engine = {
    vault,
    replica,
    device,
    memberships: [{ municipality, municipalityName: municipality, role: 'socialWorker' }],
  }
  return found ? 'unlocked' : 'created'
}

const options = () => {
  const { vault, replica, device, memberships } = held()
  return { vault, replica, device, memberships: () => memberships, progress: () => {} }
}

/** How a round ended, and how many documents came. */
export type Round = (SyncReport | { outcome: 'threw'; error: string }) & { came: number }

/** One round, as the app's loop does it; what nobody expects is told by its name. */
export async function sync(): Promise<Round> {
  let came = 0
  const progress = (now: SyncProgress | undefined) => {
    if (now?.phase === 'pull') came = Math.max(came, now.done)
  }
  try {
    const report = await syncRound({ ...options(), progress, signal: new AbortController().signal })
    return { ...report, came }
  } catch (error) {
    return { outcome: 'threw', error: String(error), came }
  }
}

/** The app's own loop: it syncs soon after every change. */
export function startLoop(): void {
  loop?.stop()
  loop = createSyncLoop({ ...options(), report: async () => {}, remembered: () => {} })
}
