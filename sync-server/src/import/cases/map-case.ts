import { languageCode } from '../hsds/language-codes.ts'
import type { Values } from '../merge-imported.ts'
import type { CaseField } from './fields.ts'
import { countryIn, dayIn, genderIn, permitIn, statusIn } from './values.ts'

export interface CaseProblem {
  field: CaseField
  reason: string
}

/** A row's cells by the field that they feed; empty ones are missing. */
export type Cells = Partial<Record<CaseField, string>>

const days = [
  'birthDate',
  'permitIssuedOn',
  'permitExpiresOn',
  'renewalAskedOn',
  'intakeOn',
  'closedOn',
  'noticeOn',
] as const
const required = ['familyName', 'givenName', 'intakeOn'] as const
const noDate = 'no date as 31/01/2026 or 2026-01-31'

/** A case record's fields by path, without municipality and team, and what is wrong with the row. */
export function mapCase(cells: Cells): { values: Values; problems: CaseProblem[] } {
  const problems: CaseProblem[] = []
  const refuse = (field: CaseField, reason: string) => void problems.push({ field, reason })
  for (const field of required) if (cells[field] === undefined) refuse(field, 'this is missing')
  const day = Object.fromEntries(days.map((field) => [field, cells[field] && dayIn(cells[field])]))
  for (const field of days) if (cells[field] !== undefined && day[field] === undefined) refuse(field, noDate)
  const gender = cells.gender && genderIn(cells.gender)
  if (cells.gender !== undefined && gender === undefined) refuse('gender', 'none of F, M, X')
  const status = cells.status === undefined ? (day.closedOn ? 'closed' : 'open') : statusIn(cells.status)
  if (status === undefined) refuse('status', 'neither open nor closed')
  const birthYear = cells.birthYear?.match(/^(19|20)\d\d$/)?.[0]
  if (cells.birthYear !== undefined && birthYear === undefined) refuse('birthYear', 'no year as 1990')
  const birthCountry = cells.birthCountry && countryIn(cells.birthCountry)
  if (cells.birthCountry !== undefined && birthCountry === undefined)
    refuse('birthCountry', 'no known country')
  const noticeLanguage = cells.noticeLanguage && languageCode(cells.noticeLanguage)
  if (cells.noticeLanguage !== undefined && noticeLanguage === undefined)
    refuse('noticeLanguage', 'no known language')
  const citizenships = codes(cells.citizenship, countryIn, () => refuse('citizenship', 'no known country'))
  const spoken = codes(cells.language, languageCode, () => refuse('language', 'no known language'))
  for (const [field, text] of Object.entries(cells) as [CaseField, string][])
    if (text.length > (field === 'summary' ? 20_000 : 300)) refuse(field, 'this is too long')
  const values: Values = {
    reference: cells.reference,
    status,
    intakeOn: day.intakeOn,
    closedOn: day.closedOn,
    source: cells.source,
    summary: cells.summary,
    'person.givenName': cells.givenName,
    'person.familyName': cells.familyName,
    'person.calledName': cells.calledName,
    previousReference: cells.previousReference,
    'privacyNotice.givenOn': day.noticeOn,
    'privacyNotice.language': noticeLanguage,
    'person.birthDate': day.birthDate,
    'person.birthYear': birthYear,
    'person.birthPlace': cells.birthPlace,
    'person.birthCountry': birthCountry,
    'person.gender': gender,
    'person.citizenships': citizenships,
    'person.languages': spoken?.map((language) => ({ id: language, language })),
    'person.taxCode': cells.taxCode?.toUpperCase(),
    'person.phone': cells.phone,
    'person.email': cells.email,
    'person.address': cells.address,
    'person.whereabouts': cells.whereabouts,
    ...permit(cells, day),
  }
  return {
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    problems,
  }
}

function permit(cells: Cells, day: Record<string, string | undefined>): Values {
  const columns = [
    'permitType',
    'permitNumber',
    'permitIssuedOn',
    'permitExpiresOn',
    'renewalAskedOn',
    'receiptNumber',
  ] as const
  if (columns.every((column) => cells[column] === undefined)) return {}
  return {
    'person.residencePermit.type': permitIn(cells.permitType ?? ''),
    'person.residencePermit.number': cells.permitNumber,
    'person.residencePermit.issuedOn': day.permitIssuedOn,
    'person.residencePermit.expiresOn': day.permitExpiresOn,
    'person.residencePermit.renewal.askedOn': day.renewalAskedOn,
    'person.residencePermit.renewal.receiptNumber': cells.receiptNumber,
  }
}

function codes(
  text: string | undefined,
  codeOf: (text: string) => string | undefined,
  refuse: () => void,
): string[] | undefined {
  if (text === undefined) return undefined
  const parts = codeOf(text) === undefined ? text.split(/[,;/+]|\s+e\s+|\s+and\s+/) : [text]
  const found = parts.filter((part) => part.trim() !== '').map(codeOf)
  if (found.includes(undefined)) refuse()
  return [...new Set(found.filter((code) => code !== undefined))]
}
