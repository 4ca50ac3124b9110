import { existsSync } from 'node:fs'
import { must } from './shell.mjs'

const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** Installs Debian's Chromium for the browser tests, unless there is one. */
export function chromiumIfNeeded() {
  if (existsSync(path)) return
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH names ${path}, and nothing is there.`)
    process.exit(1)
  }
  console.log('Installing Chromium…')
  must('apt-get', ['update', '-qq'])
  must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
}
