import { documentProblems, newScope } from '@approdo/schemas'
import { describe, expect, test } from 'vitest'
import {
  caseForm,
  changedCase,
  emptyCase,
  newCaseFields,
  newCaseProblems,
} from '../../../src/components/people/new-case.ts'
import { sampleCase } from './sample-case.ts'

const today = '2026-11-23'
const staff = { id: 'worker1.roma', name: 'Chiara' }
const form = { ...emptyCase(today), givenName: ' Amina ', familyName: 'Haddad' }

describe('a new case', () => {
  test('needs a first name, a family name and a day of intake, none in the future', () => {
    expect(Object.keys(newCaseProblems(emptyCase(today), today)).toSorted()).toEqual([
      'familyName',
      'givenName',
    ])
    expect(newCaseProblems(form, today)).toEqual({})
    expect(newCaseProblems({ ...form, birthDate: '2026-11-24' }, today)).toHaveProperty('birthDate')
    expect(newCaseProblems({ ...form, intakeOn: '2026-11-24' }, today)).toHaveProperty('intakeOn')
  })

  test('holds a document that the server takes, with its author as case manager and no empty text', () => {
    const fields = newCaseFields(form, { municipality: '058091', staff })
    expect(documentProblems({ ...sampleCase(), ...fields, _id: newScope('case') })).toEqual([])
    expect(fields.team).toMatchObject([{ staff: 'worker1.roma', role: 'caseManager' }])
    expect(fields.person).toEqual({
      givenName: 'Amina',
      familyName: 'Haddad',
      citizenships: [],
      languages: [],
    })
  })
})

describe('a corrected case', () => {
  const record = sampleCase({
    person: {
      givenName: 'Amina',
      familyName: 'Haddad',
      phone: '333',
      taxCode: 'HDDMNA',
      residencePermit: { type: 'work', number: 'I123', expiresOn: '2027-01-01' },
    },
  })

  test('keeps what the form does not ask for', () => {
    const { person } = changedCase(record, { ...caseForm(record), permitExpiresOn: '2028-01-01' })
    expect(person).toMatchObject({ taxCode: 'HDDMNA', phone: '333' })
    expect(person.residencePermit).toEqual({ type: 'work', number: 'I123', expiresOn: '2028-01-01' })
  })

  test('takes family members in, drops rows left empty, and asks for the name of the others', () => {
    const known = { id: '1', name: 'Omar Haddad', tie: 'figlio', birthDate: '2019-04-02' }
    const form = caseForm({ ...record, household: [known, { id: '2', name: 'Rania' }] })
    expect(form.household[1]).toEqual({ id: '2', name: 'Rania', tie: '', birthDate: '' })
    const empty = { id: '3', name: ' ', tie: '', birthDate: '' }
    const changed = changedCase(record, { ...form, household: [...form.household, empty] })
    expect(changed.household).toEqual([known, { id: '2', name: 'Rania' }])
    expect(documentProblems(changed)).toEqual([])
    expect(newCaseProblems({ ...form, household: [empty] }, today)).toEqual({})
    const nameless = { ...empty, tie: 'zia' }
    expect(newCaseProblems({ ...form, household: [nameless] }, today)).toHaveProperty('household')
    const unborn = { ...known, birthDate: '2026-11-24' }
    expect(newCaseProblems({ ...form, household: [unborn] }, today)).toHaveProperty('household')
  })

  test('lets go of what was emptied', () => {
    const { person } = changedCase(record, { ...caseForm(record), phone: '', permitType: '' })
    expect(person).not.toHaveProperty('phone')
    expect(person).not.toHaveProperty('residencePermit')
  })
})
