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

  test('lets go of what was emptied', () => {
    const { person } = changedCase(record, { ...caseForm(record), phone: '', permitType: '' })
    expect(person).not.toHaveProperty('phone')
    expect(person).not.toHaveProperty('residencePermit')
  })
})
