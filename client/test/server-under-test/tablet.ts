import { databaseOf, newDocumentId, newScope } from '@approdo/schemas'
import { onTestFinished } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import { openReplica, type Replica } from '../../src/replica/open-replica.ts'
import { logIn, readSession } from '../../src/sync/api.ts'
import type { SyncProgress } from '../../src/sync/sync-database.ts'
import { type SyncReport, syncRound } from '../../src/sync/sync-round.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { createVault } from '../../src/vault/vault.ts'
import { databasePrefix } from '../../src/vault/vaults-database.ts'
import { rome, testPassword } from './server.ts'

export interface Tablet {
  vault: Vault
  replica: Replica
  sync(): Promise<SyncReport>
  progress: SyncProgress[]
}

/** A logged-in person's tablet, without the stores: a vault, the replica of Rome, and sync when the test says so. */
export async function tabletOf(username: string): Promise<Tablet> {
  const device = `tablet-${crypto.randomUUID()}`
  const answer = await logIn({ username, password: testPassword, device: { id: device, name: device } })
  if (answer.outcome !== 'ok') throw new Error(`Log-in ended with ${answer.outcome}`)
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const vault = createVault({ id: crypto.randomUUID(), owner: username, key })
  const replica = await openReplica({ vault, database: databaseOf(rome), device })
  const session = await readSession()
  const memberships = session.outcome === 'ok' ? session.value.memberships : []
  const progress: SyncProgress[] = []
  onTestFinished(async () => {
    replica.close()
    await indexedDB.deleteDatabase(databasePrefix(vault.id) + replica.database)
  })
  const options = {
    vault,
    replica,
    device,
    memberships: () => memberships,
    progress: (now: SyncProgress | undefined) => {
      if (now) progress.push(now)
    },
    signal: new AbortController().signal,
  }
  return { vault, replica, progress, sync: () => syncRound(options) }
}

const marks = (by: string) => ({
  schemaVersion: 1,
  createdAt: '2026-01-01T08:00:00.000Z',
  createdBy: by,
  updatedAt: '2026-01-01T08:00:00.000Z',
  updatedBy: by,
  device: `tablet-of-${by}`,
})

/** A case in Rome whose team is these people. */
export const caseOf = (...team: [string, ...string[]]): Doc => ({
  _id: newScope('case'),
  type: 'case',
  ...marks(team[0]),
  municipality: rome,
  person: { givenName: 'Ada', familyName: 'Prova' },
  team: team.map((staff) => ({ id: staff, staff, name: staff, role: 'socialWorker' })),
  status: 'open',
  intakeOn: '2026-01-01',
})

/** A note in a case. */
export const noteIn = (scope: string, by: string, text: string): Doc => ({
  _id: newDocumentId(scope, 'note'),
  type: 'note',
  ...marks(by),
  on: '2026-01-02',
  text,
})
