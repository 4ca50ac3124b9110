import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { home, must } from './shell.mjs'

const mark = resolve(home, 'node_modules/.approdo-installed')

/** Installs the packages of the lock file, unless they stand there already. */
export function installIfNeeded() {
  const wanted = createHash('sha256')
    .update(readFileSync(resolve(home, 'package-lock.json')))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  console.log('Installing packages…')
  must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(mark, wanted)
}
