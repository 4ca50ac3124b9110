import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

let server: ServerUnderTest
let clientFolder: string

beforeAll(async () => {
  clientFolder = await mkdtemp(join(tmpdir(), 'approdo-client-'))
  await mkdir(join(clientFolder, 'assets'))
  const files = [
    'index.html',
    'sw.js',
    'manifest.webmanifest',
    'assets/app-1a2b.js',
    'assets/argon2.worker-1a2b.js',
  ]
  for (const name of files) await writeFile(join(clientFolder, name), `content of ${name}`)
  server = await serverUnderTest({ config: { clientFolder } })
})
afterAll(async () => {
  await server.close()
  await rm(clientFolder, { recursive: true, force: true })
})

const get = (path: string, accept = '*/*') => server.anonymous.fetch(path, { headers: { accept } })
const page = 'text/html,application/xhtml+xml'

test('the page and the files whose names stay are asked for anew each time; hashed ones never again', async () => {
  for (const path of ['/', '/index.html', '/sw.js', '/manifest.webmanifest']) {
    const response = await get(path)
    expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'no-cache'])
    expect(response.headers.get('etag')).not.toBeNull()
  }
  const asset = await get('/assets/app-1a2b.js')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(asset.headers.get('content-type')).toContain('javascript')
})

test('an address of the app opens its page; a missing file, the API and the sync do not', async () => {
  for (const path of ['/people/01ARZ3NDEKTSV4RRFFQ69G5FAV/plan', '/login?next=%2Fpeople', '/apiary']) {
    const response = await get(path, page)
    expect([path, response.status, await response.text()]).toEqual([path, 200, 'content of index.html'])
    expect(response.headers.get('cache-control')).toBe('no-cache')
  }
  for (const path of ['/api/nothing', '/api', '/sync/m058091/x/y/z', '/sync?x', '/assets/gone-1a2b.js']) {
    const response = await get(path, path.startsWith('/assets') ? '*/*' : page)
    expect([path, [401, 404].includes(response.status)]).toEqual([path, true])
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  }
  expect((await server.anonymous.send('POST', '/people')).status).toBe(404)
})

test('nothing outside the folder is served', async () => {
  for (const path of [
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2fpackage.json',
  ]) {
    const response = await get(path)
    expect([path, response.status >= 400]).toEqual([path, true])
  }
})

test('pages run their own scripts alone, and WebAssembly runs in the worker of the vault alone', async () => {
  const policy = (await get('/', page)).headers.get('content-security-policy') ?? ''
  const directives = policy.split(';')
  expect(directives).toContain("default-src 'self'")
  expect(directives).toContain("script-src 'self'")
  expect(directives).toContain("style-src 'self'")
  expect(directives).toContain("object-src 'none'")
  expect(directives).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  const worker = await get('/assets/argon2.worker-1a2b.js')
  expect(worker.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  )
  const docs = (await get('/api/docs', page)).headers.get('content-security-policy')
  expect(docs).not.toMatch(/unsafe|\*|https?:/)
})

test('the description of the API is there for everybody, and names each route', async () => {
  expect((await get('/api/docs', page)).status).toBe(200)
  const response = await get('/api/docs/json')
  const { paths }: { paths: object } = JSON.parse(await response.text())
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/api/session', '/sync/scopes', '/sync/{db}/snapshot', '/sync/{db}/_changes']),
  )
})
