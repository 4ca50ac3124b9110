import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seedArguments } from '../../src/seed/arguments.ts'
import { runSeed } from '../../src/seed/run-seed.ts'
import { testFolder } from '../import/test-folder.ts'

const now = new Date('2026-11-23T10:00:00Z')

test('a second run with the same seed writes nothing', async () => {
  const config = { couchUrl: undefined, dataFolder: join(await testFolder(), 'data') }
  const args = seedArguments(['--municipality', '015146', '--cases', '6', '--seed', '1'], now)
  const first = await runSeed(args, config)
  expect(first.counts.get('case')).toBe(6)
  expect(first.written).toBe([...first.counts.values()].reduce((sum, count) => sum + count, 0))
  expect((await runSeed(args, config)).written).toBe(0)
})

test('wrong arguments are said', () => {
  expect(() => seedArguments(['--municipality', 'Roma'], now)).toThrow(/--municipality/)
  expect(() => seedArguments(['--municipality', '058091', '--cases', 'many'], now)).toThrow(/--cases/)
  expect(() => seedArguments(['--municipality', '058091', '--today', '23/11/2026'], now)).toThrow(/--today/)
  expect(() => seedArguments(['--municipality', '058091', '--folder', 'x'], now)).toThrow(/--folder/)
})
