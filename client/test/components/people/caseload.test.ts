import type { CaseRecord, DataRequest } from '@approdo/schemas'
import { describe, expect, test } from 'vitest'
import { type CaseParts, caseloadEntry } from '../../../src/components/people/caseload-entry.ts'
import { filterCaseload, filterCounts } from '../../../src/components/people/caseload-filter.ts'
import { nameSearch } from '../../../src/components/people/name-search.ts'
import { sampleCase, sampleDecision, samplePlan, sampleVisit } from './sample-case.ts'

const today = '2026-11-23'
const none: CaseParts = { plans: [], supervisions: [], visits: [], commitments: [] }
const entry = (fields: Partial<CaseRecord> = {}, parts: Partial<CaseParts> = {}) =>
  caseloadEntry(sampleCase(fields), { ...none, ...parts })
const named = (givenName: string, familyName: string) => ({ person: { givenName, familyName } })
const all = { filter: 'all', text: '', today } as const

describe('the caseload', () => {
  test('calls the person as they want to be called', () => {
    const person = { givenName: 'Muhammad', familyName: 'Rahman', calledName: 'Kamal' }
    expect(entry({ person }).name).toBe('Kamal Rahman')
  })

  test('puts the nearest deadline first, and those without any last, by name', () => {
    const next = (nextOn: string) => ({ visits: [sampleVisit({ nextOn })] })
    const found = filterCaseload(
      [
        entry(named('Zoe', 'Bianchi')),
        entry(named('Lia', 'Neri'), next('2026-12-01')),
        entry(named('Ada', 'Rossi')),
        entry(named('Mia', 'Verdi'), next('2026-11-24')),
      ],
      all,
    )
    expect(found.map(({ name }) => name)).toEqual(['Mia Verdi', 'Lia Neri', 'Ada Rossi', 'Zoe Bianchi'])
  })

  test('finds by any part of the name, whatever accents and order', () => {
    const entries = [entry(named('José', 'García')), entry(named('Ada', 'Rossi'))]
    expect(filterCaseload(entries, { ...all, text: 'garcia jose' })).toHaveLength(1)
    expect(filterCaseload(entries, { ...all, text: 'zz' })).toHaveLength(0)
  })

  test('finds a name in another spelling or script, and nothing by a letter or two', () => {
    const entries = [
      entry(named('Mohamed', 'Haddad')),
      entry(named('Олена', 'Шевченко')),
      entry(named('Ada', 'Rossi')),
    ]
    const found = (text: string) =>
      filterCaseload(entries, { ...all, text, alike: nameSearch(text) }).map(({ name }) => name)
    expect(found('Muhammad')).toEqual(['Mohamed Haddad'])
    expect(found('محمد')).toEqual(['Mohamed Haddad'])
    expect(found('Shevch')).toEqual(['Олена Шевченко'])
    expect(found('mu')).toEqual([])
  })

  test('a later visit takes the place of the step that an earlier one announced', () => {
    const visits = [
      sampleVisit({ on: '2026-11-01', nextOn: '2026-11-10' }),
      sampleVisit({ on: '2026-11-10', createdAt: '2026-11-10T10:00:00.000Z' }),
    ]
    expect(entry({}, { visits }).next).toBeUndefined()
  })

  test('shows a permit from 90 days before its end, and a review only of a signed plan', () => {
    const expiring = (expiresOn: string) => ({
      person: { ...sampleCase().person, residencePermit: { type: 'work', expiresOn } },
    })
    const plans = (status: 'draft' | 'signed') => ({
      plans: [samplePlan({ status, nextReviewOn: '2026-12-01' })],
    })
    const counts = filterCounts(
      [
        entry(expiring('2027-02-21')),
        entry(expiring('2027-02-22')),
        entry({}, plans('signed')),
        entry({}, plans('draft')),
      ],
      today,
    )
    expect(counts).toMatchObject({ all: 4, permitExpiring: 1, reviewDue: 1 })
  })

  test('a renewal asked for takes the place of the old permit’s end, and its appointment that of both', () => {
    const soon = '2099-02-01'
    const renewing = (renewal: object) =>
      entry({
        person: { ...sampleCase().person, residencePermit: { type: 'work', expiresOn: soon, renewal } },
      })
    expect(renewing({ askedOn: '2026-11-01' }).deadlines).toEqual([{ kind: 'renewal', on: soon }])
    const appointed = renewing({ askedOn: '2026-11-01', appointmentOn: '2026-12-02' })
    expect(appointed.deadlines).toEqual([{ kind: 'permitAppointment', on: '2026-12-02' }])
  })

  test('an answer owed about data waits for its day until it is given', () => {
    const request = { answerDueOn: '2026-12-01', what: 'Copia', state: 'open' } as DataRequest
    expect(entry({}, { requests: [request] }).next).toMatchObject({ kind: 'dataRequest', on: '2026-12-01' })
    expect(entry({}, { requests: [{ ...request, state: 'done' }] }).next).toBeUndefined()
  })

  test('sorts plans by what the supervisor decided on their newest proposal', () => {
    const proposed = samplePlan({ status: 'proposed', proposedAt: '2026-11-10T10:00:00.000Z' })
    const approved = entry({}, { plans: [proposed], supervisions: [sampleDecision()] })
    const returned = entry(
      {},
      { plans: [proposed], supervisions: [sampleDecision({ decision: 'returned' })] },
    )
    expect(filterCaseload([approved, returned], { ...all, filter: 'toSign' })).toEqual([approved])
    expect(filterCaseload([approved, returned], { ...all, filter: 'returned' })).toEqual([returned])
  })

  test('a closed case leaves the list and its deadlines', () => {
    const closed = entry({ status: 'closed' }, { visits: [sampleVisit({ nextOn: '2026-11-24' })] })
    expect(closed.deadlines).toEqual([])
    expect(filterCaseload([closed], all)).toEqual([])
    expect(filterCaseload([closed], { ...all, filter: 'closed' })).toEqual([closed])
  })
})
