import { describe, expect, test } from 'vitest'
import {
  type CaseRecord,
  documentProblems,
  mergeCases,
  mergeFields,
  reopenedCase,
  withoutMerged,
} from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const on = '2026-11-26'
const member = (staff: string) => ({ id: staff, staff, name: staff, role: 'caseManager' as const })
function aCase(scope: string, more: Partial<CaseRecord>): CaseRecord {
  return makeDocument(scope, 'case', {
    municipality: '058091',
    person: { givenName: 'Karim', familyName: 'Haddad' },
    team: [member('worker1.roma')],
    status: 'open',
    intakeOn: '2026-01-10',
    ...more,
  }) as CaseRecord
}
const kept = aCase('case:01J00000000000000000000001', {
  person: {
    givenName: 'Karim',
    familyName: 'Haddad',
    phone: '1',
    citizenships: ['MA'],
    languages: [{ id: 'a', language: 'ar' }],
  },
})
const other = aCase('case:01J00000000000000000000002', {
  person: {
    givenName: 'Kareem',
    familyName: 'Haddad',
    phone: '2',
    birthDate: '1990-03-04',
    citizenships: ['MA', 'TN'],
    languages: [
      { id: 'b', language: 'ar' },
      { id: 'c', language: 'fr' },
    ],
  },
  team: [member('worker2.roma')],
  source: 'Scuola',
})

describe('mergeCases', () => {
  test('asks about the fields that differ and no others', () => {
    expect(mergeFields(kept, other).map(({ path }) => path)).toEqual([
      'person.givenName',
      'person.phone',
      'person.citizenships',
      'person.languages',
      'person.birthDate',
      'source',
      'team',
    ])
  })

  test('takes lists that say the same for the same, whatever ids their entries have', () => {
    const team = kept.team.map((one) => ({ ...one, id: 'another' }))
    expect(mergeFields(kept, { ...kept, team })).toEqual([])
  })

  test('loses nothing that one of the two knows when nobody chooses', () => {
    const merged = mergeCases(kept, other, { on }).kept
    expect(merged.person).toMatchObject({
      givenName: 'Karim',
      phone: '1',
      birthDate: '1990-03-04',
      citizenships: ['MA', 'TN'],
    })
    expect(merged.person.languages?.map(({ language }) => language)).toEqual(['ar', 'fr'])
    expect(merged.team.map(({ staff }) => staff)).toEqual(['worker1.roma', 'worker2.roma'])
    expect(merged.source).toBe('Scuola')
  })

  test('takes field by field what was chosen', () => {
    const choices = { 'person.givenName': 'other', 'person.citizenships': 'kept', source: 'kept' } as const
    const merged = mergeCases(kept, other, { choices, on }).kept
    expect(merged.person).toMatchObject({ givenName: 'Kareem', citizenships: ['MA'] })
    expect(merged).not.toHaveProperty('source')
  })

  test('closes the other case, with a link either way, and both stay valid records', () => {
    const merged = mergeCases(kept, other, { on })
    expect(merged.other).toMatchObject({
      status: 'closed',
      closedOn: on,
      mergedInto: kept._id,
      person: other.person,
    })
    expect(merged.kept.mergedFrom).toEqual([{ id: other._id, on }])
    expect([merged.kept, merged.other].flatMap(documentProblems)).toEqual([])
  })

  test('done twice is done once', () => {
    const once = mergeCases(kept, other, { on })
    expect(mergeCases(once.kept, once.other, { on: '2026-12-01' })).toEqual(once)
  })

  test('is taken back by taking the other case up again', () => {
    const merged = mergeCases(kept, other, { on })
    const again = reopenedCase(merged.other, { id: 'r', on: '2026-12-01', reason: 'Due persone diverse' })
    expect(again).toMatchObject({
      status: 'open',
      reopenings: [{ closedOn: on, closing: { reason: 'duplicate' } }],
    })
    expect(again).not.toHaveProperty('mergedInto')
    expect(withoutMerged(merged.kept, other._id).mergedFrom).toEqual([])
    expect(documentProblems(again)).toEqual([])
  })
})
