import {
  type CaseContact,
  type CaseRecord,
  type HouseholdMember,
  isPermitPaper,
  type LegalRepresentative,
  newUlid,
  type Person,
  type PrivacyNotice,
  type SpokenLanguage,
} from '@approdo/schemas'
import { type FormOf, filledForm, formApplied } from './form-of.ts'
import { rowProblems } from './row-problems.ts'

export type MemberForm = FormOf<Omit<HouseholdMember, 'ownCase'>>
export type RepresentativeForm = FormOf<LegalRepresentative>
export type ContactForm = FormOf<CaseContact>
export type PersonForm = Omit<FormOf<Person>, 'languages'> & { languages: SpokenLanguage[] }

/** The form of what is known about a person when they are taken in charge, and corrected later. */
export interface CaseForm {
  person: PersonForm
  household: MemberForm[]
  representatives: RepresentativeForm[]
  contacts: ContactForm[]
  intakeOn: string
  reference: string
  previousReference: string
  referredBy: string
  source: string
  summary: string
  privacyNotice: FormOf<PrivacyNotice>
}

const emptyPerson = (): PersonForm => ({
  givenName: '',
  familyName: '',
  calledName: '',
  birthDate: '',
  birthYear: '',
  birthDeclared: false,
  birthPlace: '',
  birthCountry: '',
  gender: '',
  citizenships: [],
  languages: [],
  literacy: '',
  scripts: [],
  mediation: '',
  taxCode: '',
  phone: '',
  email: '',
  address: '',
  whereabouts: '',
  contact: { ways: [], when: '', doNotCall: false, noMessages: false, note: '' },
  residencePermit: {
    type: '',
    number: '',
    issuedOn: '',
    expiresOn: '',
    renewal: { askedOn: '', receiptNumber: '', appointmentOn: '', fingerprintsOn: '', collectedOn: '' },
  },
})

export const emptyCase = (today: string): CaseForm => ({
  person: emptyPerson(),
  household: [],
  representatives: [],
  contacts: [],
  intakeOn: today,
  reference: '',
  previousReference: '',
  referredBy: '',
  source: '',
  summary: '',
  privacyNotice: { givenOn: '', language: '', how: '' },
})

export const emptyMember = (): MemberForm => ({
  id: newUlid(),
  name: '',
  tie: '',
  relation: '',
  roles: [],
  birthDate: '',
  livesElsewhere: false,
  phone: '',
  note: '',
})
export const emptyRepresentative = (): RepresentativeForm => ({
  id: newUlid(),
  kind: '',
  name: '',
  phone: '',
  email: '',
  appointedOn: '',
  act: '',
})
export const emptyContact = (): ContactForm => ({
  id: newUlid(),
  name: '',
  relation: '',
  organization: '',
  phone: '',
  email: '',
  note: '',
})

/** Messages by the path of the field that is missing or can't be; empty when the case can be saved. */
export function caseProblems(form: CaseForm, today: string): Record<string, string> {
  const { person, intakeOn } = form
  const nameless = `${person.givenName}${person.familyName}`.trim() === ''
  const { issuedOn, expiresOn } = person.residencePermit
  return {
    ...(nameless && { givenName: 'common.required', familyName: 'common.required' }),
    ...(person.birthDate > today && { birthDate: 'people.birthInFuture' }),
    ...(person.birthYear.trim() !== '' &&
      !/^(19|20)\d\d$/.test(person.birthYear.trim()) && { birthYear: 'intake.yearWrong' }),
    ...(expiresOn !== '' && expiresOn < issuedOn && { expiresOn: 'intake.expiresBeforeIssue' }),
    ...(intakeOn === '' && { intakeOn: 'common.required' }),
    ...(intakeOn > today && { intakeOn: 'people.intakeInFuture' }),
    ...rowProblems('household', form.household, today),
    ...rowProblems('representatives', form.representatives, today),
    ...rowProblems('contacts', form.contacts, today),
  }
}

/** The form as far as it is to be stored: no end of a permit that has none, no year beside a whole date. */
function told({ person, ...form }: CaseForm): CaseForm {
  const { residencePermit, birthDate } = person
  const blank = emptyPerson().residencePermit
  const permit = isPermitPaper(residencePermit.type)
    ? residencePermit
    : { ...blank, type: residencePermit.type }
  return {
    ...form,
    person: { ...person, birthYear: birthDate ? '' : person.birthYear, residencePermit: permit },
  }
}

/** The case with what the form changed; what the form does not ask for stays. */
export function changedCase(record: CaseRecord, form: CaseForm): CaseRecord {
  const next = formApplied(record, told(form)) as CaseRecord
  const { givenName, familyName } = form.person
  return { ...next, person: { ...next.person, givenName: givenName.trim(), familyName: familyName.trim() } }
}

/** What a new case record holds: the worker who opens it is its case manager. */
export function newCaseFields(
  form: CaseForm,
  { municipality, staff }: { municipality: string; staff: { id: string; name: string } },
) {
  const team = [{ id: newUlid(), staff: staff.id, name: staff.name, role: 'caseManager' as const }]
  const root: Pick<CaseRecord, 'municipality' | 'team' | 'status'> = { municipality, team, status: 'open' }
  return changedCase(root as CaseRecord, form)
}

/** The form of a case that exists. */
export function caseForm(record: CaseRecord): CaseForm {
  const form = filledForm(emptyCase(''), record)
  return {
    ...form,
    household: form.household.map((row) => filledForm(emptyMember(), row)),
    representatives: form.representatives.map((row) => filledForm(emptyRepresentative(), row)),
    contacts: form.contacts.map((row) => filledForm(emptyContact(), row)),
  }
}
