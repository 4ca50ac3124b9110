import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFolder } from '../../src/files/make-folder.ts'

let base: string
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'approdo-folder-'))
})
afterAll(() => rm(base, { recursive: true }))

it('makes a folder with those above it, and is content with one that is there', async () => {
  const deep = join(base, 'a/b/c')
  await makeFolder(deep)
  await makeFolder(deep)
  expect((await stat(deep)).isDirectory()).toBe(true)
})

it('says at once that there can be no folder under a file or a system’s own tree', async () => {
  await writeFile(join(base, 'file'), '')
  await expect(makeFolder(join(base, 'file/folder'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  await expect(makeFolder('/proc/approdo/data')).rejects.toMatchObject({ code: 'ENOENT' })
})
