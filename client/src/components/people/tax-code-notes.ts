/** What is known of a person that their tax code repeats. */
export interface TaxCodeFacts {
  taxCode: string
  givenName: string
  familyName: string
  birthDate: string
  gender: string
}

/** What there is to say about a tax code; each but `omocode` and `provisional` asks for a second look, none forbids. */
export type TaxCodeNote =
  | 'form'
  | 'check'
  | 'familyName'
  | 'givenName'
  | 'birthDate'
  | 'gender'
  | 'omocode'
  | 'provisional'

/**
 * Looks at a tax code beside the person's names, birth and gender. Empty when nothing is to be said. The library
 * comes with the first look, since few forms need it.
 */
export async function taxCodeNotes(facts: TaxCodeFacts): Promise<TaxCodeNote[]> {
  const code = facts.taxCode.replaceAll(/\s/g, '').toUpperCase()
  if (code === '') return []
  // Eleven digits: given to foreigners and asylum seekers until they have a whole one.
  if (/^\d{11}$/.test(code)) return ['provisional']
  if (!/^[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/.test(code)) return ['form']
  const { CFMismatchValidator, CheckDigitizer } = await import('@marketto/codice-fiscale-utils')
  if (CheckDigitizer.checkDigit(code) !== code.at(-1)) return ['check']
  // Places would need the tables of all municipalities and countries; they are not compared.
  const own = new CFMismatchValidator(noPlaces, code)
  const { familyName, givenName, birthDate, gender } = facts
  const notes: (TaxCodeNote | false)[] = [
    isLatin(familyName) && own.mismatchLastName(familyName) && 'familyName',
    isLatin(givenName) && own.mismatchFirstName(givenName) && 'givenName',
    birthDate !== '' && own.mismatchBirthDate(birthDate) && 'birthDate',
    (gender === 'female' || gender === 'male') &&
      own.mismatchGender(gender === 'female' ? 'F' : 'M') &&
      'gender',
    /[A-Z]/.test([6, 7, 9, 10, 12, 13, 14].map((at) => code[at]).join('')) && 'omocode',
  ]
  return notes.filter((note) => note !== false)
}

type Places = ConstructorParameters<typeof import('@marketto/codice-fiscale-utils').CFMismatchValidator>[0]
const noPlaces = {} as Places

const isLatin = (name: string): boolean => /\p{Script=Latin}/u.test(name)
