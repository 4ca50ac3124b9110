import { Dexie, type Table } from 'dexie'
import type { Revisions } from './doc.ts'

export type Sealed = Uint8Array<ArrayBuffer>

/** Where a body lies that came in a snapshot and was not written anew since: in the sealed pack of this name. */
export interface InPack {
  pack: string
}

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
  bodies: Record<string, Sealed | InPack>
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

/** A document in a pack: one live revision that the server has, with its ancestors. */
export interface PackedDoc {
  id: string
  seq: number
  revisions: Revisions
}

/**
 * Documents of a snapshot, stored together: a row for each would cost most of the time of a first sync. A document of
 * which `docs` has a row has left its pack; only its body may still be read from there, by who finds `InPack` in that row.
 */
export interface StoredPack {
  pack: string
  /** Whose bodies are in the pack, each in one pack at most. */
  ids: string[]
  docs: PackedDoc[]
}

/** The bodies of a pack, sealed together under its name; each names its id and revision. */
export interface StoredPackBodies {
  pack: string
  sealed: Sealed
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

/** A picture that the server has and this tablet has yet to fetch. */
export interface AwaitedMedia {
  id: string
}

export type ReplicaDatabase = Dexie & {
  docs: Table<StoredDoc, string>
  packs: Table<StoredPack, string>
  packBodies: Table<StoredPackBodies, string>
  attachments: Table<StoredAttachment, string>
  locals: Table<StoredLocal, string>
  drafts: Table<StoredDraft, string>
  awaited: Table<AwaitedMedia, string>
  meta: Table<{ key: 'seq'; value: number } | { key: 'instance'; value: string }, string>
}

export function openReplicaDatabase(name: string): ReplicaDatabase {
  const database = new Dexie(name, { cache: 'disabled', autoOpen: false }) as ReplicaDatabase
  database.version(1).stores({
    docs: 'id, &seq, flag, gone',
    attachments: 'slot, id',
    locals: 'id',
    drafts: 'key',
    meta: 'key',
  })
  database.version(2).stores({ packs: 'pack, *ids', packBodies: 'pack' })
  database.version(3).stores({ awaited: 'id' })
  // Another tab destroys the vault, or upgrades: Dexie alone would open it again, and so create it anew.
  database.on('versionchange', () => {
    database.close()
    return false
  })
  // Opened here, and never by Dexie itself: when the browser takes the store away, as when it is short of space, Dexie
  // would go on writing into an empty one that no vault opens again. Why opening failed, every request says.
  database.open().catch(() => {})
  return database
}
