import { expect, test } from 'vitest'
import { isOlderVersion } from '../../src/sync/client-version.ts'

test.each([
  ['0.1.0', '0.1.0', false],
  ['0.1.0', '0.2.0', true],
  ['0.10.0', '0.9.0', false],
  ['1.0.0', '0.9.9', false],
  ['1.2.3', '1.2.4', true],
  ['', '0.1.0', true],
  ['1.0.0-beta', '0.1.0', true],
])('%s is older than %s: %s', (version, than, expected) => {
  expect(isOlderVersion(version, than)).toBe(expected)
})
