import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { home } from './shell.mjs'

/** Runs a built program of the server, after installing and building what it needs; signals reach it. */
export function runProgram(name, args) {
  installIfNeeded()
  buildIfNeeded()
  const child = spawn(process.execPath, [resolve(home, `sync-server/dist/${name}.js`), ...args], {
    cwd: home,
    stdio: 'inherit',
    env: { INIT_CWD: process.cwd(), ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
