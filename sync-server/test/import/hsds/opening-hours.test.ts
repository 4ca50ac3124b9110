import { expect, test } from 'vitest'
import { openingHours } from '../../../src/import/hsds/opening-hours.ts'
import { createReader } from '../../../src/import/hsds/reader.ts'
import type { Refusal } from '../../../src/import/refusal.ts'

function read(schedule: Record<string, unknown>) {
  const refusals: Refusal[] = []
  const [hours] = openingHours([{ id: 'x', ...schedule }], createReader({ file: 'f', row: 1 }, refusals))
  return {
    days: hours?.days.join(),
    opens: hours?.opensAt,
    closes: hours?.closesAt,
    refused: refusals.map(({ column }) => column),
  }
}

test.each([
  ['MO,WE', 'MO,WE'],
  ['1MO,-1FR', 'MO,FR'],
  ['Monday', 'MO'],
  ['giovedì', 'TH'],
  ['mercoledì; sabato', 'WE,SA'],
  ['Mon-Fri', 'MO,TU,WE,TH,FR'],
  ['SA – MO', 'MO,SA,SU'],
  ['7', 'SU'],
])('the days %s are %s', (byday, days) => {
  expect(read({ byday })).toMatchObject({ days, refused: [] })
})

test.each([
  ['09:00:00', '09:00'],
  ['9:30', '09:30'],
  ['9 PM', '21:00'],
  ['12:15am', '00:15'],
  ['17.45', '17:45'],
  ['0800', '08:00'],
  ['08:00:00+01:00', '08:00'],
  ['24:00', '24:00'],
])('the time %s is %s', (opens_at, opens) => {
  expect(read({ weekday: 'Monday', opens_at })).toMatchObject({ opens, refused: [] })
})

test.each(['25:00', '9:70', 'noon'])('%s is no time, and is refused by its column', (closes_at) => {
  expect(read({ weekday: 'Monday', closes_at })).toMatchObject({ closes: undefined, refused: ['closes_at'] })
})

test('every day needs no list of days', () => {
  expect(read({ freq: 'DAILY', opens_at: '8:00' }).days).toBe('MO,TU,WE,TH,FR,SA,SU')
})
