import type { RescueKey, RetentionRule } from '@approdo/schemas'
import { Dexie, type Table } from 'dexie'
import type { NamedMembership } from '../../sync/api.ts'
import type { Vault } from '../../vault/vault.ts'
import { isTampered } from '../../vault/vault-error.ts'
import { databasePrefix } from '../../vault/vaults-database.ts'

/** A text that somebody begins a note with, made by them for themselves. */
export interface NoteTemplate {
  id: string
  title: string
  text: string
}

/** What people settle for themselves on a tablet. */
export interface OwnSettings {
  /** Minutes without a touch after which the tablet locks. */
  idleMinutes?: number
  noteTemplates?: NoteTemplate[]
}

/** What must be known without a network: who the person is, where they work, and where they were last. */
export interface Account extends OwnSettings {
  staff: { id: string; name: string }
  memberships: NamedMembership[]
  /** ISTAT code of the municipality on the screen; empty for somebody who belongs to none. */
  municipality: string
  /** When the server was last reached with a session of this person, by the tablet's clock, right or wrong. */
  contactAt?: string
  /** How many days the tablet may do without it. */
  maxOfflineDays?: number
  /** How long each municipality keeps which records. */
  retention?: Record<string, RetentionRule[]>
}

/** What rescue files are sealed for, kept so that they can be made without a network. */
export interface KeptRescueKey {
  key: RescueKey
  keptAt: string
}

/** The sealed account of one vault. */
export interface AccountStore {
  /** Throws `tampered` for one that was changed on disk. */
  read(): Promise<Account | undefined>
  write(account: Account): Promise<void>
  /** Undefined without one, and for one that was changed on disk: the next sync brings it again. */
  readRescueKey(): Promise<KeptRescueKey | undefined>
  writeRescueKey(kept: KeptRescueKey): Promise<void>
  close(): void
}

type Place = 'account' | 'rescue-key'

export function openAccount(vault: Vault): AccountStore {
  const db = new Dexie(`${databasePrefix(vault.id)}account`, { cache: 'disabled' }) as Dexie & {
    sealed: Table<{ id: string; bytes: Uint8Array<ArrayBuffer> }, string>
  }
  db.version(1).stores({ sealed: 'id' })

  async function read(place: Place): Promise<unknown> {
    const row = await db.sealed.get(place)
    return row && vault.openJson(row.bytes, place)
  }
  async function write(place: Place, value: object): Promise<void> {
    await db.sealed.put({ id: place, bytes: await vault.sealJson(value, place) })
  }

  return {
    read: async () => (await read('account')) as Account | undefined,
    write: (account) => write('account', account),
    async readRescueKey() {
      try {
        return (await read('rescue-key')) as KeptRescueKey | undefined
      } catch (error) {
        if (!isTampered(error)) throw error
        return undefined
      }
    },
    writeRescueKey: (kept) => write('rescue-key', kept),
    close: () => db.close(),
  }
}
