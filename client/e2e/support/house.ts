import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const program = resolve(import.meta.dirname, '../../../sync-server/dist/demo.js')

/** The password of every demo log-in in these tests. */
export const password = 'prova-di-approdo-2026'

/** The whole product as `npm start` runs it, on a port and a data folder of its own. */
export interface House {
  url: string
  /** Ends the server, as when the network goes; data stay. */
  stop(): Promise<void>
  /** Starts it again on the same address and data. */
  start(): Promise<void>
  /** Ends the server and removes its data. */
  demolish(): Promise<void>
}

/** Starts the built demo and waits until it answers. */
export async function startHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'approdo-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let server: ChildProcess | undefined
  const house: House = {
    url,
    async start() {
      server = spawn(process.execPath, [program], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          HOST: '127.0.0.1',
          PORT: String(port),
          APPRODO_DATA: folder,
          APPRODO_DEMO_PASSWORD: password,
          COUCHDB_URL: '',
        },
      })
      await announced(server, url)
    },
    async stop() {
      if (server === undefined || server.exitCode !== null) return
      const ended = new Promise((done) => server?.once('exit', done))
      server.kill('SIGTERM')
      await ended
    },
    async demolish() {
      await house.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await house.start()
  return house
}

/** Resolves when the server has printed its address; rejects with what it said when it ended instead. */
function announced(server: ChildProcess, url: string): Promise<void> {
  let said = ''
  return new Promise((done, fail) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(url)) done()
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}: ${said}`)))
  })
}

/**
 * A port nobody listens on, below those that systems give to outgoing connections:
 * a house that ends and starts again must find it as it left it.
 */
async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000)
  const probe = createServer()
  const isFree = await new Promise<boolean>((done) => {
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => done(true))
  })
  if (!isFree) return freePort()
  await new Promise((done) => probe.close(done))
  return port
}
