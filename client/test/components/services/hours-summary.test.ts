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
  it('joins days in a row with the same hours, and lists the spans of a day in order', () => {
    const hours = [span(['TU', 'WE'], '15:00', '17:00'), span(['MO', 'TU', 'WE', 'FR'], '09:00', '13:00')]
    expect(hoursSummary(hours, 'it')).toBe(
      'lun 09:00–13:00; mar–mer 09:00–13:00 / 15:00–17:00; ven 09:00–13:00',
    )
  })

  it('does not join the same hours across a day that has none', () => {
    expect(hoursSummary([span(['MO', 'WE'], '09:00', '13:00')], 'it')).toBe(
      'lun 09:00–13:00; mer 09:00–13:00',
    )
  })

  it('says hours by appointment by their note', () => {
    expect(hoursSummary([span(['SA'], undefined, undefined, 'su appuntamento')], 'it')).toBe(
      'sab su appuntamento',
    )
  })
})
