import { actorIn, commonsDatabase, isOlderVersion } from '@approdo/schemas'
import { openReplica, type Replica } from '../replica/open-replica.ts'
import type { Vault } from '../vault/vault.ts'
import {
  type DatabaseScopes,
  type NamedMembership,
  readScopes,
  readSession,
  type ScopesView,
  type SessionView,
} from './api.ts'
import { appVersion } from './app-version.ts'
import type { TabletBudget } from './holdings.ts'
import { createLine, type Line } from './line.ts'
import { type SyncProgress, syncDatabase } from './sync-database.ts'
import { SyncError } from './sync-error.ts'

/** What a sync tells those who wait for it. */
export interface SyncReport {
  outcome: 'syncing' | 'synced' | 'offline' | 'error' | 'signInNeeded' | 'updateNeeded' | 'revoked'
  /** The tablet has no space for what came. */
  isStorageFull?: true
  /** The server's time, when all is synced. */
  at?: string
  /** The databases that the person may see now, when all is synced. */
  databases?: string[]
  /** How far the tablet's clock is ahead of the server's. */
  skewMs?: number
  /** How long the tablet may now do without the server. */
  maxOfflineDays?: number
  /** How full the tablet is, of what is on the screen. */
  budget?: TabletBudget
  /** The person's account, where it differs from what the tablet knew. */
  session?: SessionView
}

export interface RoundOptions {
  vault: Vault
  /** The replica on the screen; those of other municipalities are opened for the round. */
  replica: Replica
  device: string
  memberships: () => readonly NamedMembership[]
  progress: (now: SyncProgress | undefined) => void
  /** Told how far the summaries of cases on the screen go; other than before when some have come. */
  summarized?: (since: string | undefined) => void
  signal: AbortSignal
}

/**
 * One sync of everything that the vault's owner may see. Expected ends are in the report; throws only what nobody
 * expects. Nothing is sent or taken under the session of another person.
 */
export async function syncRound(options: RoundOptions): Promise<SyncReport> {
  const asked = Date.now()
  const scopes = await readScopes()
  if (scopes.outcome === 'offline') return { outcome: 'offline' }
  if (scopes.outcome === 'problem') return { outcome: scopes.status === 401 ? 'signInNeeded' : 'error' }
  const { serverTime, device, databases, maxOfflineDays, oldestClient } = scopes.value
  const skewMs = Math.round((asked + Date.now()) / 2 - Date.parse(serverTime))

  if (device.state === 'revoked') return { outcome: 'revoked', skewMs }
  const account = await ownAccount(options, scopes.value)
  if (account === 'other') return { outcome: 'signInNeeded', skewMs }
  if (isOlderVersion(appVersion, oldestClient)) return { outcome: 'updateNeeded', skewMs }
  const line = createLine({ signal: options.signal })
  const news = { skewMs, ...(account !== 'same' && { session: account }) }
  try {
    let budget: TabletBudget | undefined
    for (const one of inTurn(databases, options.replica.database)) {
      const filled = await syncOne(options, line, one, serverTime)
      if (one.database === options.replica.database) budget = filled
    }
    const names = databases.map(({ database }) => database)
    return {
      outcome: 'synced',
      at: serverTime,
      databases: names,
      maxOfflineDays,
      ...(budget && { budget }),
      ...news,
    }
  } catch (error) {
    if (error instanceof SyncError)
      return { outcome: error.code === 'refused' || error.code === 'failed' ? 'error' : error.code, ...news }
    throw error
  }
}

/** Whether the server's session is the vault owner's; their account, where their memberships have changed. */
async function ownAccount(
  { vault, memberships }: RoundOptions,
  { staff, databases }: ScopesView,
): Promise<'same' | 'other' | SessionView> {
  const granted = new Set(
    databases.flatMap(({ municipality, roles }) =>
      municipality === undefined ? [] : roles.map((role) => `${municipality} ${role}`),
    ),
  )
  const known = new Set(memberships().map(({ municipality, role }) => `${municipality} ${role}`))
  const changed =
    known.size === 0 || known.size !== granted.size || [...known].some((one) => !granted.has(one))
  if (staff.id !== vault.owner) return 'other'
  if (!changed) return 'same'
  const session = await readSession()
  return session.outcome === 'ok' && session.value.staff.id === vault.owner ? session.value : 'same'
}

/** What is on the screen comes first. Commons has no documents yet that a tablet uses. */
const inTurn = (databases: DatabaseScopes[], current: string): DatabaseScopes[] =>
  databases
    .filter(({ database }) => database !== commonsDatabase)
    .sort((a, b) => Number(b.database === current) - Number(a.database === current))

async function syncOne(
  { vault, replica: current, device, progress, summarized = () => {} }: RoundOptions,
  line: Line,
  { database, municipality, roles, scopes, summaries, ceiling }: DatabaseScopes,
  serverTime: string,
): Promise<TabletBudget | undefined> {
  const isCurrent = database === current.database
  const replica = isCurrent ? current : await openReplica({ vault, database, device })
  const memberships = roles.map((role) => ({ municipality: municipality ?? '', role }))
  try {
    return await syncDatabase({
      replica,
      line,
      actor: actorIn({ id: vault.owner, memberships }, database, scopes),
      granted: scopes,
      summaries,
      ceiling,
      serverTime,
      progress: isCurrent ? progress : () => {},
      summarized: isCurrent ? summarized : () => {},
    })
  } finally {
    if (!isCurrent) replica.close()
  }
}
