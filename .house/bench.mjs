import { resolve } from 'node:path'
import { chromiumIfNeeded } from './chromium.mjs'
import { installIfNeeded } from './install.mjs'
import { home } from './shell.mjs'

installIfNeeded()
chromiumIfNeeded()
// Vite is there once the packages are.
const { build, runnerImport } = await import('vite')
const folder = (path) => resolve(home, path)
await build({ configFile: folder('sync-server/bench/vite.config.ts') })
await build({ configFile: folder('client/bench/vite.config.ts') })
const { module } = await runnerImport(folder('client/bench/main.ts'))
await module.runBench(process.argv.slice(2))
