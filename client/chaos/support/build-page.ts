import { resolve } from 'node:path'
import { build } from 'vite'

/** Builds the page under chaos before the first test. */
export async function setup(): Promise<void> {
  await build({ configFile: resolve(import.meta.dirname, '../vite.config.ts') })
}
