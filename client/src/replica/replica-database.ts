import { Dexie, type Table } from 'dexie'

export type Sealed = Uint8Array<ArrayBuffer>

/** What a person must know about a record that the server has not simply taken. */
export type Flag = 'local' | 'refused' | 'conflict'

/** One document. In clear: id, revisions, sequence and sync state; all else is sealed under id and revision. */
export interface StoredDoc {
  id: string
  seq: number
  /** The winning revision. */
  win: string
  /** The revision tree as JSON: lists of thousands are read without parsing it. */
  tree: string
  /** Bodies of all leaves, and of the merge base. */
  bodies: Record<string, Sealed>
  /** Present (and so indexed) only on what needs attention. */
  flag?: Flag
  /** Present only where the winner is a deletion. */
  gone?: 1
  /** Revisions written here that the server has not acknowledged. */
  unsent?: string[]
  /** Sealed reasons, by refused leaf. */
  refused?: Record<string, Sealed>
  /** The newest revision that the server had when editing began here. */
  base?: string
  /** Attachment rows that each kept body names. */
  slots?: Record<string, string[]>
}

export interface StoredAttachment {
  slot: string
  id: string
  sealed: Sealed
}

export interface StoredLocal {
  id: string
  rev: string
  sealed: Sealed
}

export interface StoredDraft {
  key: string
  sealed: Sealed
}

export type ReplicaDatabase = Dexie & {
  docs: Table<StoredDoc, string>
  attachments: Table<StoredAttachment, string>
  locals: Table<StoredLocal, string>
  drafts: Table<StoredDraft, string>
  meta: Table<{ key: 'seq'; value: number } | { key: 'instance'; value: string }, string>
}

export function openReplicaDatabase(name: string): ReplicaDatabase {
  const database = new Dexie(name, { cache: 'disabled' }) as ReplicaDatabase
  database.version(1).stores({
    docs: 'id, &seq, flag, gone',
    attachments: 'slot, id',
    locals: 'id',
    drafts: 'key',
    meta: 'key',
  })
  // Another tab destroys the vault, or upgrades: Dexie alone would open it again, and so create it anew.
  database.on('versionchange', () => {
    database.close()
    return false
  })
  return database
}
