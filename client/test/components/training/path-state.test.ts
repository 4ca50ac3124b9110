import { describe, expect, it } from 'vitest'
import {
  lastWithAgreements,
  nextAgreement,
  withAgreementDone,
} from '../../../src/components/training/path-state.ts'
import { visit } from './sample-training.ts'

describe('the agreements of a path', () => {
  const older = visit({ on: '2026-09-01', agreements: [{ id: '1', text: 'vecchio' }] })
  const last = visit({
    on: '2026-10-01',
    agreements: [
      { id: '1', text: 'senza giorno' },
      { id: '2', text: 'più tardi', dueOn: '2026-12-01' },
      { id: '3', text: 'prima', dueOn: '2026-11-01' },
      { id: '4', text: 'fatto', dueOn: '2026-10-02', done: true },
    ],
  })

  it('are those of the newest visit that left any', () => {
    expect(lastWithAgreements([older, visit({ on: '2026-11-01' }), last])).toBe(last)
  })

  it('come next by the day they are due, done ones left out, those without a day last', () => {
    expect(nextAgreement([older, last])?.text).toBe('prima')
    expect(nextAgreement([visit({ agreements: [{ id: '1', text: 'fatto', done: true }] })])).toBeUndefined()
  })

  it('are ticked one at a time', () => {
    const ticked = withAgreementDone(last, '2', true)
    expect(ticked.agreements?.filter(({ done }) => done).map(({ id }) => id)).toEqual(['2', '4'])
    expect(last.agreements?.[1]?.done).toBeUndefined()
  })
})
