/// <reference types="pouchdb-core" />
/// <reference types="pouchdb-replication" />

/** The parts of PouchDB's untyped modules that the replica uses. */
declare module 'pouchdb-merge' {
  export type RevStatus = { status: 'available' | 'missing'; deleted?: boolean }
  /** Hash, status, children. */
  export type RevNode = [string, RevStatus, RevNode[]]
  export type RevPath = { pos: number; ids: RevNode }
  export type RevTree = RevPath[]
  export function merge(tree: RevTree, path: RevPath, depth: number): { tree: RevTree; conflicts: string }
  export function winningRev(metadata: { rev_tree: RevTree }): string
  export function isDeleted(metadata: { rev_tree: RevTree }, rev?: string): boolean
  export function collectLeaves(tree: RevTree): { rev: string; opts: RevStatus }[]
  export function revExists(tree: RevTree, rev: string): boolean
  export function rootToLeaf(tree: RevTree): { pos: number; ids: { id: string; opts: RevStatus }[] }[]
  export function latest(rev: string, metadata: { id: string; rev_tree: RevTree }): string
}

declare module 'pouchdb-errors' {
  export interface PouchError extends Error {
    status: number
    error: boolean | string
    reason?: string
    id?: string
  }
  export const MISSING_DOC: PouchError
  export const REV_CONFLICT: PouchError
  export const INVALID_REV: PouchError
  export const MISSING_STUB: PouchError
  export const BAD_REQUEST: PouchError
  export function createError(error: PouchError, reason?: string): PouchError
}

declare module 'pouchdb-adapter-utils' {
  type Attachment = { data?: string | Blob; stub?: boolean; digest?: string; length?: number }
  export function preprocessAttachments(
    docs: { data: { _attachments?: Record<string, Attachment> } }[],
    kind: 'blob',
    done: (error?: Error) => void,
  ): void
}

declare module 'pouchdb-adapter-indexeddb' {
  const plugin: PouchDB.Plugin
  export default plugin
}

declare module 'pouchdb-generate-replication-id' {
  /** The id of the `_local` document in which this replication keeps its checkpoint. */
  export default function generateReplicationId(
    source: PouchDB.Database,
    target: PouchDB.Database,
    options: PouchDB.Replication.ReplicateOptions,
  ): Promise<string>
}
