import type { OpeningHours } from '@approdo/schemas'
import { describe, expect, it } from 'vitest'
import { openingAt } from '../../../src/components/services/opening.ts'

const span = (days: OpeningHours['days'], opensAt: string, closesAt: string): OpeningHours => ({
  id: `${days.join()} ${opensAt}`,
  days,
  opensAt,
  closesAt,
})
/** 2026-11-23 is a Monday. */
const at = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00`)
const week = [span(['MO', 'TU', 'WE', 'TH', 'FR'], '09:00', '13:00'), span(['TU', 'TH'], '15:00', '17:30')]

describe('openingAt', () => {
  it('is open from the minute of opening until the minute before closing', () => {
    expect(openingAt(week, at(23, '09:00'))).toEqual({ state: 'open', until: '13:00' })
    expect(openingAt(week, at(23, '12:59'))).toEqual({ state: 'open', until: '13:00' })
    expect(openingAt(week, at(23, '13:00'))).toMatchObject({ state: 'closed' })
  })

  it('names the next opening on the same day, the next, or after the weekend', () => {
    expect(openingAt(week, at(24, '13:30'))).toEqual({
      state: 'closed',
      next: { day: 'TU', inDays: 0, at: '15:00' },
    })
    expect(openingAt(week, at(23, '18:00'))).toMatchObject({ next: { day: 'TU', inDays: 1, at: '09:00' } })
    expect(openingAt(week, at(27, '18:00'))).toMatchObject({ next: { day: 'MO', inDays: 3, at: '09:00' } })
  })

  it('names the same day of next week for a service that opens once a week and is over', () => {
    const mondays = [span(['MO'], '09:00', '10:00')]
    expect(openingAt(mondays, at(23, '11:00'))).toMatchObject({ next: { day: 'MO', inDays: 7 } })
  })

  it('follows hours that run past midnight into the next day', () => {
    const night = [span(['SU'], '20:00', '02:00')]
    expect(openingAt(night, at(22, '23:30'))).toEqual({ state: 'open', until: '02:00' })
    expect(openingAt(night, at(23, '01:59'))).toEqual({ state: 'open', until: '02:00' })
    expect(openingAt(night, at(23, '02:00'))).toMatchObject({ state: 'closed' })
  })

  it('stays open until midnight for hours that close at 24:00', () => {
    expect(openingAt([span(['MO'], '18:00', '24:00')], at(23, '23:59'))).toEqual({
      state: 'open',
      until: '24:00',
    })
  })

  it('does not know without hours, or with hours by appointment alone', () => {
    expect(openingAt(undefined, at(23, '10:00'))).toEqual({ state: 'unknown' })
    expect(openingAt([{ id: '1', days: ['MO'], note: 'su appuntamento' }], at(23, '10:00'))).toEqual({
      state: 'unknown',
    })
  })
})
