import { expect, test } from 'vitest'
import { createLoginAttempts } from '../../src/accounts/login-attempts.ts'

const minute = 60_000

test('the door opens again when its quarter of an hour is over, and at once after a success', () => {
  let now = 0
  const attempts = createLoginAttempts(() => now)
  const failTenTimes = (key: string) => {
    for (let count = 0; count < 10; count += 1) {
      expect(attempts.wait(key)).toBe(0)
      attempts.failed(key)
    }
  }
  failTenTimes('ada')
  now = 5 * minute
  expect(attempts.wait('ada')).toBe(600)
  expect(attempts.wait('ugo')).toBe(0)
  now = 15 * minute
  failTenTimes('ada')
  attempts.succeeded('ada')
  expect(attempts.wait('ada')).toBe(0)
})

test('made-up names push out the oldest ones, not the newest', () => {
  const attempts = createLoginAttempts(() => 0)
  for (let count = 0; count < 10; count += 1) attempts.failed('first')
  for (let count = 0; count < 9_999; count += 1) attempts.failed(`made-up-${count}`)
  expect(attempts.wait('first')).toBeGreaterThan(0)
  attempts.failed('one more')
  expect(attempts.wait('first')).toBe(0)
})
