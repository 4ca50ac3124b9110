import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import type { StoredDoc } from '../../src/replica/replica-database.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { useVaults } from '../vault/test-vaults.ts'
import { personDoc, replicate, useReplica, useStock } from './test-replica.ts'

const name = 'Amina Diallo'

test('a name that was written is in no record of any database, in any encoding', async () => {
  const vault = await useVaults().create({ owner: 'worker1.roma', ownerName: 'Chiara Neri', pin: '482913' })
  const { replica } = await useReplica({ vault })
  const photo = { content_type: 'text/plain', data: btoa(name.repeat(20)) }
  const { rev } = await replica.save(
    personDoc('a', { long: name.repeat(1000), _attachments: { [name]: photo } }),
  )
  await replica.markRefused('a', rev, `${name} non ha data di nascita`)
  await replica.save(personDoc('b'))
  await replica.remove({ _id: 'b' })
  await replica.drafts.put('a', { text: name })
  await replica.asPouch().put({ _id: '_local/checkpoint', name } as never)
  const stored = await everythingStored([`approdo-${vault.id}-m058091`, 'approdo-vaults'])
  expect(stored.length).toBeGreaterThan(1000)
  expect(isIn(stored, 'Amina')).toBe(false)
  expect(isIn(stored, 'Diallo')).toBe(false)
})

test('the search for a name finds it where it is stored in clear', async () => {
  const database = new Dexie('approdo-clear')
  database.version(1).stores({ docs: 'id' })
  await database.table('docs').put({ id: 'a', nested: [{ bytes: utf16(name) }] })
  expect(isIn(await everythingStored(['approdo-clear']), name)).toBe(true)
  await database.delete()
})

test('bodies swapped between documents or revisions, and a flipped bit, are found out', async () => {
  const { replica, vault } = await useReplica()
  const { rev } = await replica.save(personDoc('a'))
  await replica.save(personDoc('b'))
  const sealedA = (await storedDoc(vault, 'a'))?.bodies[rev]
  await tamper(vault, 'b', (row) => {
    if (sealedA) row.bodies[row.win] = sealedA
  })
  await expect(replica.get('b')).rejects.toMatchObject({ code: 'tampered' })

  await tamper(vault, 'a', (row) => {
    const [body] = Object.values(row.bodies)
    if (body) row.bodies = { '1-other': body }
    row.win = '1-other'
  })
  await expect(replica.get('a')).rejects.toMatchObject({ code: 'tampered' })

  const saved = await replica.save(personDoc('c'))
  await tamper(vault, 'c', (row) => {
    const body = row.bodies[saved.rev]
    if (body instanceof Uint8Array) body[20] = (body[20] ?? 0) ^ 1
  })
  await expect(replica.get('c')).rejects.toMatchObject({ code: 'tampered' })
  await replica.save(personDoc('d'))
  const { value: readable } = await replica.all().next()
  expect(readable).toMatchObject([{ _id: 'd' }])
  expect(replica.damage.records().sort()).toEqual(['a', 'b', 'c'])
})

test('a draft put under another key does not open', async () => {
  const { replica, vault } = await useReplica()
  await replica.drafts.put('a', 'testo')
  await replica.drafts.put('b', 'altro')
  const database = await new Dexie(`approdo-${vault.id}-m058091`).open()
  const draft = await database.table('drafts').get('a')
  await database.table('drafts').put({ ...draft, key: 'b' })
  database.close()
  expect(await replica.drafts.get('b')).toBeUndefined()
  expect(await replica.drafts.get('a')).toBe('testo')
  expect(replica.damage.drafts()).toEqual(['b'])
  await replica.drafts.put('b', 'nuovo')
  expect(replica.damage.drafts()).toEqual([])
})

test('a locked vault gives nothing and takes nothing, and a replication over it stops', async () => {
  const [{ replica, vault }, stock] = [await useReplica(), useStock()]
  await replica.save(personDoc('a'))
  vault.lock()
  await expect(replica.get('a')).rejects.toMatchObject({ code: 'locked' })
  await expect(replica.save(personDoc('b'))).rejects.toMatchObject({ code: 'locked' })
  await expect(replica.drafts.put('a', 1)).rejects.toMatchObject({ code: 'locked' })
  await expect(replicate(replica.asPouch(), stock)).rejects.toMatchObject({ message: expect.any(String) })
  expect((await stock.info()).doc_count).toBe(0)
})

test('destroying a vault removes its open replica and leaves its bytes nowhere', async () => {
  const vaults = useVaults()
  const vault = await vaults.create({ owner: 'worker2.roma', ownerName: 'Luca Sala', pin: '482913' })
  const { replica } = await useReplica({ vault })
  await replica.save(personDoc('a'))
  await vaults.destroy('worker2.roma')
  const names = await Dexie.getDatabaseNames()
  expect(names.filter((one) => one.includes(vault.id))).toEqual([])
  await expect(replica.get('a')).rejects.toMatchObject({ name: 'DatabaseClosedError' })
})

async function storedDoc(vault: Vault, id: string): Promise<StoredDoc | undefined> {
  const database = await new Dexie(`approdo-${vault.id}-m058091`).open()
  const row = await database.table('docs').get(id)
  database.close()
  return row
}

async function tamper(vault: Vault, id: string, change: (row: StoredDoc) => void): Promise<void> {
  const database = await new Dexie(`approdo-${vault.id}-m058091`).open()
  const row = await database.table('docs').get(id)
  change(row)
  await database.table('docs').put(row)
  database.close()
}

/** The bytes of every key and value of every store of these databases. */
async function everythingStored(names: string[]): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (const one of names) {
    const database = await new Dexie(one).open()
    for (const table of database.tables)
      await table.each((value, { primaryKey }) => gather([value, primaryKey], chunks))
    database.close()
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

function gather(value: unknown, into: Uint8Array<ArrayBuffer>[]): void {
  if (value instanceof Uint8Array) into.push(new Uint8Array(value))
  else if (typeof value === 'object' && value !== null)
    for (const entry of Object.entries(value)) for (const part of entry) gather(part, into)
  else into.push(new TextEncoder().encode(`${String(value)}\n`))
}

/** Whether a text is among the bytes, as UTF-8 or UTF-16, at any offset. */
function isIn(bytes: Uint8Array, text: string): boolean {
  const readable = new TextDecoder('latin1').decode(bytes)
  return [new TextEncoder().encode(text), utf16(text)].some((needle) =>
    readable.includes(new TextDecoder('latin1').decode(needle)),
  )
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer)
}
