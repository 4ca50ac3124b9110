import { buildIfNeeded } from './build.mjs'
import { chromiumIfNeeded } from './chromium.mjs'
import { installIfNeeded } from './install.mjs'
import { run } from './shell.mjs'

installIfNeeded()
chromiumIfNeeded()
buildIfNeeded()
process.exit(
  run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=./.house/closing-line.ts',
    ...process.argv.slice(2),
  ]),
)
