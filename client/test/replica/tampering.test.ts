import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import type { Replica } from '../../src/replica/open-replica.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { databasePrefix } from '../../src/vault/vaults-database.ts'
import { personDoc, useReplica } from './test-replica.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What somebody with the disk in hand may do to sealed bytes; `other` are those of another record of the same kind. */
const harms: Record<string, (sealed: Bytes, other: Bytes) => Bytes> = {
  'a bit flipped in the text': (sealed) => withByte(sealed, 20, (byte) => byte ^ 1),
  'a bit flipped in the nonce': (sealed) => withByte(sealed, 5, (byte) => byte ^ 1),
  'an older version in the header': (sealed) => withByte(sealed, 0, () => 0),
  'another packing in the header': (sealed) => withByte(sealed, 1, (byte) => 1 - byte),
  'the end cut off': (sealed) => sealed.slice(0, -1),
  'nothing but the header': (sealed) => sealed.slice(0, 14),
  nothing: () => new Uint8Array(),
  'something appended': (sealed) => new Uint8Array([...sealed, 0]),
  'the bytes of another record': (_sealed, other) => other,
}

function withByte(sealed: Bytes, at: number, change: (byte: number) => number): Bytes {
  const changed = sealed.slice()
  changed[at] = change(changed[at] ?? 0)
  return changed
}

const photo = (text: string) => ({ photo: { content_type: 'text/plain', data: btoa(text) } })
const received = (id: string) => ({
  ...personDoc(id),
  _rev: '1-aa',
  _revisions: { start: 1, ids: ['aa'] },
})

interface Kind {
  table: string
  /** Two records of this kind, of which each is harmed. */
  write(replica: Replica): Promise<unknown>
  sealedOf(row: never): Bytes
  withSealed(row: never, sealed: Bytes): object
  /** What the first of them says; undefined, or a rejection with `tampered`, once it is harmed. */
  read(replica: Replica): Promise<unknown>
}

const plain = {
  sealedOf: ({ sealed }: { sealed: Bytes }) => sealed,
  withSealed: (row: object, sealed: Bytes) => ({ ...row, sealed }),
}

const kinds: Record<string, Kind> = {
  document: {
    table: 'docs',
    write: (replica) => replica.saveMany([personDoc('a'), personDoc('b')]),
    sealedOf: ({ bodies }: { bodies: Record<string, Bytes> }) => Object.values(bodies)[0] as Bytes,
    withSealed: (row: { win: string }, sealed) => ({ ...row, bodies: { [row.win]: sealed } }),
    read: (replica) => replica.get('a'),
  },
  pack: {
    ...plain,
    table: 'packBodies',
    async write(replica) {
      await replica.applySnapshot([received('a')])
      await replica.applySnapshot([received('b')])
    },
    read: (replica) => replica.get('a'),
  },
  attachment: {
    ...plain,
    table: 'attachments',
    async write(replica) {
      await replica.save(personDoc('a', { _attachments: photo('uno') }))
      await replica.save(personDoc('b', { _attachments: photo('due') }))
    },
    async read(replica) {
      const doc = await replica.get('a')
      return replica.attachment('a', doc?._rev ?? '', 'photo')
    },
  },
  draft: {
    ...plain,
    table: 'drafts',
    async write({ drafts }) {
      await drafts.put('a', 'uno')
      await drafts.put('b', 'due')
    },
    read: ({ drafts }) => drafts.get('a'),
  },
  'local document': {
    ...plain,
    table: 'locals',
    async write(replica) {
      await replica.asPouch().put({ _id: '_local/a', at: 1 } as never)
      await replica.asPouch().put({ _id: '_local/b', at: 2 } as never)
    },
    read: (replica) => Promise.resolve(replica.asPouch().get('_local/a')).catch(missing),
  },
}

function missing(error: unknown): undefined {
  if ((error as { status?: number }).status === 404) return undefined
  throw error
}

async function harm(vault: Vault, kind: Kind, change: (sealed: Bytes, other: Bytes) => Bytes): Promise<void> {
  const database = await new Dexie(`${databasePrefix(vault.id)}m058091`).open()
  const table = database.table(kind.table)
  const rows = (await table.toArray()) as never[]
  const changed = rows.map((row, at) => {
    const other = rows[(at + 1) % rows.length]
    return kind.withSealed(row, change(kind.sealedOf(row), kind.sealedOf(other as never)))
  })
  await table.bulkPut(changed)
  database.close()
}

for (const [name, kind] of Object.entries(kinds))
  test.each(Object.entries(harms))(
    `a sealed ${name} with %s gives nothing of itself`,
    async (_name, change) => {
      const { replica, vault } = await useReplica()
      await kind.write(replica)
      expect(await kind.read(replica)).toBeDefined()
      await harm(vault, kind, change)
      const outcome = await kind.read(replica).catch((error) => error.code)
      expect(outcome === undefined || outcome === 'tampered').toBe(true)
    },
  )
