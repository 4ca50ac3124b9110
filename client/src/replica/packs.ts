import { VaultError } from '../vault/vault-error.ts'
import type { Body, Doc, OpenedBody } from './doc.ts'
import type { Sealed } from './replica-database.ts'
import { context, type Store } from './store.ts'

/** One document's body as a pack keeps it. */
export interface PackedBody {
  id: string
  rev: string
  body: Body
}

/**
 * Names of packs, random but for their order: the roots of scopes have packs of their own, which come first when
 * everything is read, so that a caseload is on the screen before the rest of it.
 */
export const firstName = (): string => `first:${crypto.randomUUID()}`
export const laterName = (): string => `later:${crypto.randomUUID()}`
export const isFirst = (name: string): boolean => name.startsWith('first:')

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A line for each document, so that one is found without parsing the others; the whole is JSON all the same. */
export function sealPack(store: Store, pack: string, bodies: readonly PackedBody[]): Promise<Sealed> {
  const lines = bodies.map(({ id, rev, body }) => JSON.stringify({ _id: id, _rev: rev, ...body }))
  const plain = encoder.encode(`[\n${lines.join(',\n')}\n]`)
  return store.vault.seal(plain, packContext(store, pack), { fast: true })
}

/** All documents of a pack, in the order in which they were sealed. Throws `tampered`. */
export async function openPack(store: Store, pack: string, sealed: Sealed): Promise<Doc[]> {
  return JSON.parse(await packText(store, pack, sealed))
}

/**
 * The body of one revision in a pack; undefined when it has been purged since its row was read. Throws `tampered` when
 * the pack should hold it and does not.
 */
export async function openPackedBody(
  store: Store,
  pack: string,
  id: string,
  rev: string,
): Promise<OpenedBody | undefined> {
  const { db } = store
  const [listed, stored] = await db.transaction('r', db.packs, db.packBodies, () =>
    Promise.all([db.packs.get(pack), db.packBodies.get(pack)]),
  )
  if (!listed?.ids.includes(id)) return undefined
  if (!stored) throw new VaultError('tampered')
  const text = await packText(store, pack, stored.sealed)
  const start = text.indexOf(`\n{"_id":${JSON.stringify(id)},"_rev":${JSON.stringify(rev)}`)
  if (start < 0) throw new VaultError('tampered')
  const line = text.slice(start + 1, text.indexOf('\n', start + 1))
  const { _id, _rev, ...body } = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line)
  return body
}

async function packText(store: Store, pack: string, sealed: Sealed): Promise<string> {
  return decoder.decode(await store.vault.open(sealed, packContext(store, pack)))
}

const packContext = (store: Store, pack: string): string => context(store, 'pack', pack)
