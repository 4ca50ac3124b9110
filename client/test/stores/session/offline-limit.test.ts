import { expect, test } from 'vitest'
import { daysToWarnOf, isNewContact, mustGoOnline } from '../../../src/stores/session/offline-limit.ts'

const contactAt = '2026-11-01T08:00:00.000Z'
const after = (days: number) => Date.parse(contactAt) + days * 24 * 3_600_000
const month = { contactAt, maxOfflineDays: 30 }

test('A tablet must go online once its days are over, and not before', () => {
  expect(mustGoOnline(month, after(30))).toBe(false)
  expect(mustGoOnline(month, after(30) + 1)).toBe(true)
  expect(mustGoOnline({}, after(1000))).toBe(false)
})

test('A clock that was set back wins no days', () => {
  expect(mustGoOnline(month, after(-0.9))).toBe(false)
  expect(mustGoOnline(month, after(-1.1))).toBe(true)
})

test('It is said five days before, or a third of a shorter time', () => {
  expect(daysToWarnOf(month, after(24))).toBeUndefined()
  expect(daysToWarnOf(month, after(25))).toBe(5)
  expect(daysToWarnOf(month, after(29.5))).toBe(0)
  expect(daysToWarnOf(month, after(40))).toBe(0)
  const week = { contactAt, maxOfflineDays: 7 }
  expect(daysToWarnOf(week, after(4))).toBeUndefined()
  expect(daysToWarnOf(week, after(5))).toBe(2)
  expect(daysToWarnOf({ contactAt, maxOfflineDays: 1 }, after(0.2))).toBe(0)
})

test('The server’s word is written down when it is an hour newer, or another', () => {
  const at = (minutes: number) => new Date(Date.parse(contactAt) + minutes * 60_000).toISOString()
  expect(isNewContact(month, { contactAt: at(59), maxOfflineDays: 30 })).toBe(false)
  expect(isNewContact(month, { contactAt: at(60), maxOfflineDays: 30 })).toBe(true)
  expect(isNewContact(month, { contactAt: at(1), maxOfflineDays: 7 })).toBe(true)
  expect(isNewContact(month, { contactAt: at(-60), maxOfflineDays: 30 })).toBe(true)
  expect(isNewContact({}, { contactAt, maxOfflineDays: 30 })).toBe(true)
})
