import type { OpeningHours } from '@approdo/schemas'
import { describe, expect, it } from 'vitest'
import { hoursSummary } from '../../../src/components/services/hours-summary.ts'

const span = (
  days: OpeningHours['days'],
  opensAt?: string,
  closesAt?: string,
  note?: string,
): OpeningHours => ({
  id: `${days} ${opensAt}`,
  days,
  opensAt,
  closesAt,
  note,
})

describe('hoursSummary', () => {
  it('joins days with the same hours, and lists the spans of a day in order', () => {
    const hours = [
      span(['TU', 'TH'], '15:00', '17:00'),
      span(['MO', 'TU', 'WE', 'TH', 'FR'], '09:00', '13:00'),
    ]
    expect(hoursSummary(hours, 'it')).toBe('lun, mer, ven 09:00–13:00; mar, gio 09:00–13:00 / 15:00–17:00')
  })

  it('says three days in a row as a span', () => {
    const days: OpeningHours['days'] = ['MO', 'TU', 'WE', 'FR', 'SA']
    expect(hoursSummary([span(days, '09:00', '13:00')], 'it')).toBe('lun–mer, ven, sab 09:00–13:00')
  })

  it('says hours by appointment by their note', () => {
    expect(hoursSummary([span(['SA'], undefined, undefined, 'su appuntamento')], 'it')).toBe(
      'sab su appuntamento',
    )
  })
})
