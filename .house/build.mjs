import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { home, must } from './shell.mjs'

const sources = [
  'package-lock.json',
  'tsconfig.json',
  'schemas/src',
  'schemas/data',
  'sync-server/src',
  'sync-server/vite.config.ts',
  'client/src',
  'client/public',
  'client/index.html',
  'client/vite.config.ts',
]

/** Builds the client and the server, unless what was built last came from these very sources. */
export function buildIfNeeded() {
  const mark = resolve(home, 'sync-server/dist/.built-from')
  const wanted = fingerprint()
  const built = ['client/dist/index.html', 'sync-server/dist/server.js'].every((file) =>
    existsSync(resolve(home, file)),
  )
  if (built && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  console.log('Building…')
  must('npm', ['run', '--silent', 'build'])
  writeFileSync(mark, wanted)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesOf(resolve(home, source))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}
