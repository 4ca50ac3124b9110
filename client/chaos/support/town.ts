import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Role } from '@approdo/schemas'
import { password } from '../../e2e/support/house.ts'

const program = (name: string) => resolve(import.meta.dirname, `../../../sync-server/dist/${name}.js`)

export const municipality = '058091'
export const database = `m${municipality}`

/** The built server in a process of its own, with data that outlive it. */
export interface Town {
  /** Where it listens now; another port after each start. */
  readonly url: string
  start(): Promise<void>
  /** Ends it at once, as when the power fails. */
  kill(): Promise<void>
  demolish(): Promise<void>
}

/** A municipality whose staff are these people, by role. */
export async function foundTown(staff: Record<string, Role>): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'approdo-chaos-'))
  for (const [username, role] of Object.entries(staff)) await addAccount(folder, username, role)
  let url = ''
  let server: ChildProcess | undefined
  const town: Town = {
    get url() {
      return url
    },
    async start() {
      server = spawn(process.execPath, [program('server')], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: environment(folder),
      })
      url = await announced(server)
    },
    async kill() {
      if (!server || server.exitCode !== null || server.signalCode !== null) return
      const exited = once(server, 'exit')
      server.kill('SIGKILL')
      await exited
    },
    async demolish() {
      await town.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await town.start()
  return town
}

const environment = (folder: string) => ({
  ...process.env,
  HOST: '127.0.0.1',
  PORT: '0',
  APPRODO_DATA: folder,
  COUCHDB_URL: '',
})

async function addAccount(folder: string, username: string, role: Role): Promise<void> {
  const who = ['--username', username, '--name', username, '--role', role, '--municipality', municipality]
  const made = spawn(process.execPath, [program('account'), 'add', ...who, '--password-stdin'], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: environment(folder),
  })
  made.stdin.end(password)
  const [code] = await once(made, 'exit')
  if (code !== 0) throw new Error(`The account of ${username} was not made`)
}

/** The address that the server prints; rejects when it ends instead. */
function announced(server: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((done, fail) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [address] = /http:\/\/[\d.]+:\d+/.exec(said) ?? []
      if (address) done(address)
    })
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}: ${said}`)))
  })
}
