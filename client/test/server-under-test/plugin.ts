import { request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import type { Membership } from '@approdo/schemas'
import { createServer, type Plugin } from 'vite'

/** What a test asks of the server behind the browser's back; see `server.ts`. */
export interface Wish {
  staff?: Record<string, Membership[]>
  /** A request of somebody else, from another tablet. */
  as?: { username: string; method: string; path: string; body?: unknown }
}

interface Running {
  url: string
  couch: unknown
  logIn(username: string): Promise<{ send(method: string, path: string, body?: unknown): Promise<Response> }>
  close(): Promise<void>
}

interface Modules {
  server: { serverUnderTest(): Promise<Running>; testPassword: string }
  staff: { createStaff(couch: unknown, staff: object): Promise<unknown> }
}

/**
 * Puts the real server, over a CouchDB of its own, behind the pages of the browser tests: `/api` and `/sync/` reach
 * it at the tests' own origin, as in production. Started when the first test asks.
 */
export function serverUnderTest(): Plugin {
  let starting: Promise<{ running: Running; modules: Modules; close: () => Promise<void> }> | undefined
  const started = () => {
    starting ??= start()
    return starting
  }
  return {
    name: 'server-under-test',
    configureServer(vite) {
      vite.middlewares.use((request, response, next) => {
        const url = request.url ?? ''
        if (url === '/sw.js') answerWorker(response)
        else if (url.startsWith('/server-under-test')) void answerWish(request, response, started).catch(next)
        else if (/^\/(api|sync)\//.test(url))
          void started().then(({ running }) => pipe(request, response, running.url), next)
        else next()
      })
    },
    async buildEnd() {
      await (await starting)?.close()
    },
  }
}

let workersGiven = 0

/** A service worker that does nothing, and is a newer one each time it is asked for. */
function answerWorker(response: ServerResponse): void {
  workersGiven++
  response.setHeader('content-type', 'text/javascript')
  response.end(`// ${workersGiven}
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('message', ({ data }) => { if (data === 'takeOver') skipWaiting() })`)
}

async function start() {
  const root = resolve(import.meta.dirname, '../../../sync-server')
  const loader = await createServer({
    root,
    configFile: resolve(root, 'vite.config.ts'),
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  })
  const load = (path: string) => loader.ssrLoadModule(resolve(root, path))
  const modules = {
    server: await load('test/server-under-test.ts'),
    staff: await load('src/accounts/staff.ts'),
  } as unknown as Modules
  const running = await modules.server.serverUnderTest()
  const close = async () => {
    await running.close()
    await loader.close()
  }
  return { running, modules, close }
}

async function answerWish(
  request: IncomingMessage,
  response: ServerResponse,
  started: () => ReturnType<typeof start>,
): Promise<void> {
  const { running, modules } = await started()
  const { staff = {}, as } = (await json(request)) as Wish
  const password = modules.server.testPassword
  for (const [username, memberships] of Object.entries(staff))
    await modules.staff.createStaff(running.couch, {
      username,
      name: `Name of ${username}`,
      password,
      memberships,
    })
  response.setHeader('content-type', 'application/json')
  if (!as) return void response.end(JSON.stringify({ password }))
  const answer = await (await running.logIn(as.username)).send(as.method, as.path, as.body)
  response.end(JSON.stringify({ status: answer.status, body: await answer.json().catch(() => null) }))
}

function pipe(request: IncomingMessage, response: ServerResponse, target: string): void {
  const { method, headers, url } = request
  const onward = forward(new URL(url ?? '/', target), { method: method ?? 'GET', headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}
