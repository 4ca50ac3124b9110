import { expect, test } from 'vitest'
import { formatDeadline, formatNearDay } from '../../src/i18n/dates.ts'
import { today } from '../../src/i18n/day.ts'
import { speak } from '../../src/i18n/language.ts'

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const isSunday = (day: string) => new Date(day).getUTCDay() === 0
const week = [2, 3, 4, 5, 6, 7].map((away) => addDays(today(), away))
const weekBefore = [2, 3, 4, 5, 6, 7].map((away) => addDays(today(), -away))

test('the next Sunday is feminine in Italian, the other days are not', async () => {
  await speak('it')
  for (const day of week) {
    if (isSunday(day)) expect(formatNearDay(day)).toBe('domenica prossima')
    else expect(formatNearDay(day)).toMatch(/^(lunedì|martedì|mercoledì|giovedì|venerdì|sabato) prossimo$/)
  }
  for (const day of weekBefore) {
    if (isSunday(day)) expect(formatNearDay(day)).toBe('domenica scorsa')
    else expect(formatNearDay(day)).toMatch(/ scorso$/)
  }
})

test('English leaves no doubt which week is meant', async () => {
  await speak('en')
  for (const day of week) expect(formatNearDay(day)).toMatch(/^this coming [A-Z][a-z]+day$/)
  for (const day of weekBefore) expect(formatNearDay(day)).toMatch(/^last [A-Z][a-z]+day$/)
})

test('names the days around today, and dates those further away', async () => {
  await speak('it')
  expect([-1, 0, 1].map((away) => formatNearDay(addDays(today(), away)))).toEqual(['ieri', 'oggi', 'domani'])
  expect(formatNearDay('2020-02-09')).toBe('09/02/2020')
  expect(formatNearDay(addDays(today(), 8))).toMatch(/^\d\d\/\d\d\/\d{4}$/)
})

test('says by how many days a deadline is missed', async () => {
  await speak('it')
  expect(formatDeadline(addDays(today(), -1))).toBe('in ritardo di 1 giorno')
  expect(formatDeadline(addDays(today(), -12))).toBe('in ritardo di 12 giorni')
})
