import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { BenchAddresses, BenchSetup } from './setup.ts'

export interface BenchServer extends BenchAddresses {
  stop(): Promise<void>
}

/** Starts the built server in a process of its own; gives it when its caseloads are written. */
export async function startServer(setup: BenchSetup): Promise<BenchServer> {
  const program = resolve(import.meta.dirname, 'dist/server.js')
  const child = spawn(process.execPath, [program, JSON.stringify(setup)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const said = await Promise.race([once(createInterface(child.stdout), 'line'), exited])
  if (child.exitCode !== null) throw new Error(`The server under measurement ended with ${child.exitCode}`)
  const addresses: BenchAddresses = JSON.parse(said[0])
  return {
    ...addresses,
    async stop() {
      child.stdin.end()
      await exited
    },
  }
}
