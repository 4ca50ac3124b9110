import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const fixture = (...path: string[]): string => join(import.meta.dirname, 'fixtures', ...path)

/** An empty folder that is gone after the test. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'approdo-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
