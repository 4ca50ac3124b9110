import { type CaseRecord, newUlid, type Person, type SpokenLanguage } from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'
import { householdOf, type Member, memberProblems, membersOf } from './household.ts'

/** The form of a new case, every field as text. */
export interface NewCase {
  givenName: string
  familyName: string
  calledName: string
  birthDate: string
  citizenships: string[]
  languages: SpokenLanguage[]
  phone: string
  permitType: string
  permitExpiresOn: string
  intakeOn: string
  household: Member[]
}

export const emptyCase = (today: string): NewCase => ({
  givenName: '',
  familyName: '',
  calledName: '',
  birthDate: '',
  citizenships: [],
  languages: [],
  phone: '',
  permitType: '',
  permitExpiresOn: '',
  intakeOn: today,
  household: [],
})

/** Messages of the fields that are missing or can't be; empty when the case can be opened. */
export function newCaseProblems(form: NewCase, today: string): Partial<Record<keyof NewCase, string>> {
  return {
    ...(form.givenName.trim() === '' && { givenName: 'common.required' }),
    ...(form.familyName.trim() === '' && { familyName: 'common.required' }),
    ...(form.birthDate > today && { birthDate: 'people.birthInFuture' }),
    ...(form.intakeOn === '' && { intakeOn: 'common.required' }),
    ...(form.intakeOn > today && { intakeOn: 'people.intakeInFuture' }),
    ...(form.household.some((member) => Object.keys(memberProblems(member, today)).length > 0) && {
      household: 'people.memberWrong',
    }),
  }
}

/** The person as the form leaves them; what the form does not ask for stays. */
function personOf(form: NewCase, before?: Person): Person {
  const { citizenships, languages } = form
  const { givenName, familyName, calledName, birthDate, phone } = form
  const {
    calledName: _called,
    birthDate: _birth,
    phone: _phone,
    residencePermit: permit,
    ...kept
  } = before ?? { citizenships: [], languages: [] }
  const { expiresOn: _expires, ...permitKept } = permit ?? {}
  const residencePermit = {
    ...permitKept,
    ...withoutBlanks({ type: form.permitType, expiresOn: form.permitExpiresOn }),
  }
  return {
    ...kept,
    ...withoutBlanks({ givenName, familyName, calledName, birthDate, phone }),
    citizenships,
    languages,
    ...(form.permitType && { residencePermit }),
  }
}

/** What a new case record holds: the worker who opens it is its case manager. */
export function newCaseFields(
  form: NewCase,
  { municipality, staff }: { municipality: string; staff: { id: string; name: string } },
): Pick<CaseRecord, 'municipality' | 'person' | 'household' | 'team' | 'status' | 'intakeOn'> {
  return {
    municipality,
    status: 'open',
    intakeOn: form.intakeOn,
    team: [{ id: newUlid(), staff: staff.id, name: staff.name, role: 'caseManager' }],
    person: personOf(form),
    household: householdOf(form.household),
  }
}

/** The form of a case that exists. */
export function caseForm({ person, household, intakeOn }: CaseRecord): NewCase {
  const { givenName, familyName, calledName = '', birthDate = '', phone = '', residencePermit } = person
  return {
    givenName,
    familyName,
    calledName,
    birthDate,
    phone,
    citizenships: [...(person.citizenships ?? [])],
    languages: (person.languages ?? []).map((one) => ({ ...one })),
    permitType: residencePermit?.type ?? '',
    permitExpiresOn: residencePermit?.expiresOn ?? '',
    intakeOn,
    household: membersOf(household),
  }
}

/** The case with what the form changed. */
export const changedCase = (record: CaseRecord, form: NewCase): CaseRecord => ({
  ...record,
  intakeOn: form.intakeOn,
  person: personOf(form, record.person),
  household: householdOf(form.household),
})
