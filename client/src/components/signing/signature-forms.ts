import type { CaseRecord } from '@approdo/schemas'
import { documentName, personName } from '../people/person-name.ts'
import { emptySignature, type SigningForm } from './signing-form.ts'

/** Who signs: the person (or who represents them by law), and who works with them. */
export function newSigning(
  record: CaseRecord | undefined,
  worker: string,
  today: string,
  language: string,
): SigningForm {
  const person = record?.person
  const representative = record?.representatives?.[0]
  const personIs = person ? (documentName(person) ?? personName(person)) : ''
  const mediated = person?.languages?.find(({ mediation }) => mediation === true)
  return {
    on: today,
    place: '',
    beginsOn: '',
    languageRead: mediated?.language ?? language,
    withInterpreter: mediated !== undefined,
    interpreter: '',
    signatures: [
      emptySignature('person', personIs),
      ...(representative ? [emptySignature('legalRepresentative', representative.name)] : []),
      emptySignature('worker', worker),
    ],
  }
}
