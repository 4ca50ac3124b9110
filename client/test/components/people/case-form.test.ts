import { type CaseRecord, documentProblems, newScope } from '@approdo/schemas'
import { describe, expect, test } from 'vitest'
import {
  caseForm,
  caseProblems,
  changedCase,
  emptyCase,
  emptyMember,
  emptyRepresentative,
  newCaseFields,
} from '../../../src/components/people/case-form.ts'
import { sampleCase } from './sample-case.ts'

const today = '2026-11-23'
const staff = { id: 'worker1.roma', name: 'Chiara' }
const empty = emptyCase(today)
const form = { ...empty, person: { ...empty.person, givenName: ' Amina ', familyName: 'Haddad' } }
const withPerson = (fields: Partial<typeof form.person>) => ({
  ...form,
  person: { ...form.person, ...fields },
})

describe('a new case', () => {
  test('needs a name and a day of intake, none in the future; one name is enough', () => {
    expect(Object.keys(caseProblems(empty, today)).toSorted()).toEqual(['familyName', 'givenName'])
    expect(caseProblems(form, today)).toEqual({})
    expect(caseProblems(withPerson({ familyName: '' }), today)).toEqual({})
    expect(caseProblems(withPerson({ birthDate: '2026-11-24' }), today)).toHaveProperty('birthDate')
    expect(caseProblems(withPerson({ birthYear: '90' }), today)).toHaveProperty('birthYear')
    expect(caseProblems({ ...form, intakeOn: '2026-11-24' }, today)).toHaveProperty('intakeOn')
  })

  test('holds a document that the server takes, with its author as case manager and nothing empty', () => {
    const fields = newCaseFields(form, { municipality: '058091', staff })
    expect(documentProblems({ ...sampleCase(), ...fields, _id: newScope('case') })).toEqual([])
    expect(fields.team).toMatchObject([{ staff: 'worker1.roma', role: 'caseManager' }])
    expect(fields.person).toEqual({ givenName: 'Amina', familyName: 'Haddad' })
    expect(Object.keys(fields).toSorted()).toEqual(['intakeOn', 'municipality', 'person', 'status', 'team'])
  })
})

describe('a corrected case', () => {
  const record: CaseRecord = sampleCase({
    person: {
      givenName: 'Amina',
      familyName: 'Haddad',
      phone: '333',
      taxCode: 'HDDMNA',
      contact: { noMessages: true },
      residencePermit: {
        type: 'work',
        number: 'I123',
        expiresOn: '2027-01-01',
        renewal: { askedOn: '2026-11-01' },
      },
    },
    household: [{ id: '1', name: 'Omar Haddad', relation: 'child', birthDate: '2019-04-02' }],
  })

  test('that nobody touched is the same', () => {
    expect(changedCase(record, caseForm(record))).toEqual(record)
  })

  test('keeps fields that the form does not know, also in a row of a list', () => {
    const later = {
      ...record,
      person: { ...record.person, shoeSize: 38 },
      household: [{ id: '1', name: 'Omar Haddad', ownCase: 'case:x', nickname: 'Omi' }],
    } as unknown as CaseRecord
    const changed = changedCase(later, { ...caseForm(later), source: 'Scuola' })
    expect(changed).toEqual({ ...later, source: 'Scuola' })
  })

  test('lets go of what was emptied, and of the papers of somebody who has none', () => {
    const next = caseForm(record)
    next.person.phone = ''
    next.person.contact.noMessages = false
    next.person.residencePermit.type = 'requested'
    next.household = []
    const changed = changedCase(record, next)
    expect(changed.person).toEqual({
      givenName: 'Amina',
      familyName: 'Haddad',
      taxCode: 'HDDMNA',
      residencePermit: { type: 'requested' },
    })
    expect(changed).not.toHaveProperty('household')
  })

  test('takes people in, drops rows left empty, and asks for what the others lack', () => {
    const household = [{ ...emptyMember(), name: 'Rania' }, emptyMember()]
    const changed = changedCase(record, { ...caseForm(record), household })
    expect(changed.household).toEqual([{ id: household[0]?.id, name: 'Rania' }])
    expect(documentProblems(changed)).toEqual([])
    expect(caseProblems({ ...form, household }, today)).toEqual({})
    const nameless = { ...emptyMember(), tie: 'zia' }
    expect(caseProblems({ ...form, household: [nameless] }, today)).toHaveProperty(
      `household.${nameless.id}.name`,
    )
    const unborn = { ...emptyMember(), name: 'Lia', birthDate: '2026-11-24' }
    expect(caseProblems({ ...form, household: [unborn] }, today)).toHaveProperty(
      `household.${unborn.id}.birthDate`,
    )
    const guardian = { ...emptyRepresentative(), name: 'Ada' }
    expect(caseProblems({ ...form, representatives: [guardian] }, today)).toHaveProperty(
      `representatives.${guardian.id}.kind`,
    )
  })
})
