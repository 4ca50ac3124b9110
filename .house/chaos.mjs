import { buildIfNeeded } from './build.mjs'
import { chromiumIfNeeded } from './chromium.mjs'
import { installIfNeeded } from './install.mjs'
import { run } from './shell.mjs'

installIfNeeded()
chromiumIfNeeded()
buildIfNeeded()
process.exit(
  run('npx', ['vitest', 'run', '--project', 'chaos', ...process.argv.slice(2)], { APPRODO_CHAOS: 'long' }),
)
