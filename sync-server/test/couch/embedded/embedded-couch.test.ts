import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import {
  type EmbeddedCouch,
  type EmbeddedCouchOptions,
  startEmbeddedCouch,
} from '../../../src/couch/embedded/embedded-couch.ts'

const cleanup: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const undo of cleanup.splice(0).reverse()) await undo()
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-'))
  cleanup.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function start(options: EmbeddedCouchOptions): Promise<EmbeddedCouch> {
  const couch = await startEmbeddedCouch(options)
  let closed = false
  const close = async () => {
    if (!closed) await couch.close()
    closed = true
  }
  cleanup.push(close)
  return { url: couch.url, close }
}

async function ask(couch: EmbeddedCouch, method: string, path: string, body?: unknown, headers = {}) {
  const { origin, username, password } = new URL(couch.url)
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const response = await fetch(origin + path, {
    method,
    headers: { authorization, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

test('its address holds the credentials, random unless given', async () => {
  const one = await start({ folder: await newFolder() })
  const two = await start({ folder: await newFolder() })
  expect(one.url).toMatch(/^http:\/\/\w+:\w{20,}@127\.0\.0\.1:\d+$/)
  expect(new URL(one.url).password).not.toBe(new URL(two.url).password)
  const own = await start({ folder: await newFolder(), username: 'io', password: 'p@ss/word' })
  const { username, password } = new URL(own.url)
  expect([decodeURIComponent(username), decodeURIComponent(password)]).toEqual(['io', 'p@ss/word'])
})

test('what was stored is there after a restart: databases, documents, views, settings, identity', async () => {
  const folder = await newFolder()
  const first = await start({ folder })
  await ask(first, 'PUT', '/m058091')
  await ask(first, 'PUT', '/with%2Fslash')
  await ask(first, 'PUT', '/deleted')
  await ask(first, 'DELETE', '/deleted')
  const views = { n: { map: 'function (doc) { emit(doc.n) }' } }
  const docs = [
    { _id: 'a', n: 7 },
    { _id: '_design/app', views },
  ]
  await ask(first, 'POST', '/m058091/_bulk_docs', { docs })
  await ask(first, 'PUT', '/m058091/_local/checkpoint', { seq: 1 })
  await ask(first, 'PUT', '/m058091/_revs_limit', 3)
  await ask(first, 'GET', '/m058091/_design/app/_view/n')
  const before = [await ask(first, 'GET', '/'), (await ask(first, 'GET', '/m058091/_changes')).body.last_seq]
  await first.close()

  const second = await start({ folder })
  expect((await ask(second, 'GET', '/_all_dbs')).body).toEqual(['m058091', 'with/slash'])
  expect((await ask(second, 'GET', '/m058091/a')).body.n).toBe(7)
  expect((await ask(second, 'GET', '/m058091/_local/checkpoint')).body.seq).toBe(1)
  expect((await ask(second, 'GET', '/m058091/_revs_limit')).body).toBe(3)
  expect((await ask(second, 'GET', '/m058091/_design/app/_view/n')).body.rows).toHaveLength(1)
  const after = [await ask(second, 'GET', '/'), (await ask(second, 'GET', '/m058091/_changes')).body.last_seq]
  expect(after).toEqual(before)
})

test('the revision limit cuts the history of what is written afterwards', async () => {
  const couch = await start({ folder: await newFolder() })
  await ask(couch, 'PUT', '/db')
  await ask(couch, 'PUT', '/db/_revs_limit', 3)
  let rev: string | undefined
  for (let n = 0; n < 6; n += 1) rev = (await ask(couch, 'PUT', '/db/a', { n, _rev: rev })).body.rev
  expect((await ask(couch, 'GET', '/db/a?revs=true')).body._revisions.ids).toHaveLength(3)
})

test('a sequence of a deleted database of the same name starts over', async () => {
  const couch = await start({ folder: await newFolder() })
  await ask(couch, 'PUT', '/db')
  for (const id of ['a', 'b', 'c']) await ask(couch, 'PUT', `/db/${id}`, {})
  const { last_seq } = (await ask(couch, 'GET', '/db/_changes')).body
  await ask(couch, 'DELETE', '/db')
  await ask(couch, 'PUT', '/db')
  await ask(couch, 'PUT', '/db/new', {})
  expect((await ask(couch, 'GET', `/db/_changes?since=${last_seq}`)).body.results).toHaveLength(1)
})

test('a folder in use, or one that cannot be made, is a named error', async () => {
  const folder = await newFolder()
  await start({ folder })
  await expect(startEmbeddedCouch({ folder })).rejects.toMatchObject({ code: 'folder_locked' })
  const file = join(folder, 'file')
  await writeFile(file, '')
  const within = startEmbeddedCouch({ folder: join(file, 'data') })
  await expect(within).rejects.toMatchObject({ code: 'folder_unwritable' })
  await expect(startEmbeddedCouch({ folder: file })).rejects.toMatchObject({ code: 'folder_unwritable' })
})

test('a folder in use by another process is a named error, and free once that has ended', async () => {
  const folder = await newFolder()
  const script = `
    const PouchDB = require('pouchdb-core')
    PouchDB.plugin(require('pouchdb-adapter-leveldb'))
    new PouchDB(process.argv[1], { adapter: 'leveldb' }).info().then(() => console.log('held'))
    process.stdin.resume()
  `
  const here = fileURLToPath(new URL('.', import.meta.url))
  const other = spawn(process.execPath, ['-e', script, join(folder, '.keeper')], { cwd: here })
  try {
    await once(other.stdout, 'data')
    await expect(startEmbeddedCouch({ folder })).rejects.toMatchObject({ code: 'folder_locked' })
  } finally {
    other.kill('SIGKILL')
    await once(other, 'close')
  }
  await start({ folder })
})

test('a port in use is Node’s error, and the folder is free again', async () => {
  const running = await start({ folder: await newFolder() })
  const folder = await newFolder()
  const port = Number(new URL(running.url).port)
  await expect(startEmbeddedCouch({ folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await start({ folder })
})

test('a body over the limit is 413, a gzipped one is read', async () => {
  const couch = await start({ folder: await newFolder(), bodyLimit: 10_000 })
  await ask(couch, 'PUT', '/db')
  const large = await ask(couch, 'PUT', '/db/a', { text: 'x'.repeat(10_000) })
  expect([large.status, large.body.error]).toEqual([413, 'too_large'])
  const packed = gzipSync(JSON.stringify({ n: 1 }))
  expect((await ask(couch, 'PUT', '/db/a', packed, { 'content-encoding': 'gzip' })).status).toBe(201)
  expect((await ask(couch, 'GET', '/db/a')).body.n).toBe(1)
  const bomb = gzipSync(Buffer.alloc(1_000_000, ' '))
  expect((await ask(couch, 'PUT', '/db/b', bomb, { 'content-encoding': 'gzip' })).status).toBe(413)
})

test('a _local document is written only by who knows its revision, also in bulk', async () => {
  const couch = await start({ folder: await newFolder() })
  await ask(couch, 'PUT', '/db')
  await ask(couch, 'PUT', '/db/_local/x', { n: 1 })
  for (const doc of [{ n: 2 }, { n: 2, _rev: '0-7' }]) {
    expect((await ask(couch, 'PUT', '/db/_local/x', doc)).status).toBe(409)
    const { body } = await ask(couch, 'POST', '/db/_bulk_docs', {
      docs: [{ ...doc, _id: '_local/x' }, { _id: 'y' }],
    })
    expect(body[0]).toMatchObject({ id: '_local/x', error: 'conflict' })
  }
  expect((await ask(couch, 'DELETE', '/db/_local/x?rev=0-7')).status).toBe(409)
  expect((await ask(couch, 'GET', '/db/_local/x')).body.n).toBe(1)
})

test('closing ends open feeds', async () => {
  const couch = await start({ folder: await newFolder() })
  await ask(couch, 'PUT', '/db')
  const { origin, username, password } = new URL(couch.url)
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const feed = await fetch(`${origin}/db/_changes?feed=continuous&heartbeat=60000`, {
    headers: { authorization },
  })
  const ended = feed.text().catch(() => 'cut')
  await couch.close()
  expect(await ended).toMatch(/last_seq|cut/)
})
