import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claimDataFolder } from '../src/data-folder.ts'
import { testFolder } from './import/test-folder.ts'

test('a new folder belongs to whoever claims it first, again and again', async () => {
  const folder = join(await testFolder(), 'data')
  await claimDataFolder(folder, 'demo')
  await claimDataFolder(folder, 'demo')
  await expect(claimDataFolder(folder, 'production')).rejects.toThrow(/synthetic/)
})

test('the demo refuses a production folder', async () => {
  const folder = join(await testFolder(), 'data')
  await claimDataFolder(folder, 'production')
  await expect(claimDataFolder(folder, 'demo')).rejects.toThrow(/holds production data/)
  await claimDataFolder(folder, 'production')
})

test('data that nobody has marked are production’s at its start, and not yet the demo’s', async () => {
  const folder = await testFolder()
  await mkdir(join(folder, 'couch'))
  expect(await claimDataFolder(folder, 'demo')).toBe('unmarked')
  expect(await claimDataFolder(folder, 'production')).toBe('unmarked')
  await expect(claimDataFolder(folder, 'demo')).rejects.toThrow(/holds production data/)
})

test('a folder that cannot be is said in a sentence', async () => {
  const file = join(await testFolder(), 'file')
  await writeFile(file, '')
  await expect(claimDataFolder(join(file, 'data'), 'demo')).rejects.toThrow(/cannot be written/)
})
