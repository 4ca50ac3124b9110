import Type, { type Static } from 'typebox'
import { genders } from '../../vocabularies/genders.ts'
import { cefrLevels } from '../../vocabularies/languages.ts'
import { contactWays, literacyLevels, mediationNeeds, scripts } from '../../vocabularies/person-words.ts'
import { Day, EntryId, Line, Prose } from '../base.ts'
import { ResidencePermit } from './residence-permit.ts'

/** ISO 3166-1 alpha-2; `XXA` for stateless and `XXX` for unknown are of ICAO Doc 9303, part 3. */
const Country = Type.String({ minLength: 2, maxLength: 3 })
/** A language of the person, by ISO 639 code. `level` is of speaking; `mediation`: talking in it needs a mediator. */
export const SpokenLanguage = Type.Object({
  id: EntryId,
  language: Type.String({ minLength: 2, maxLength: 12 }),
  level: Type.Optional(Type.Enum(cefrLevels)),
  readingLevel: Type.Optional(Type.Enum(cefrLevels)),
  motherTongue: Type.Optional(Type.Boolean()),
  mediation: Type.Optional(Type.Boolean()),
})
export type SpokenLanguage = Static<typeof SpokenLanguage>

/** How the person wants to be reached, and what could put them in danger. */
export const ContactPreferences = Type.Object({
  ways: Type.Optional(Type.Array(Type.Enum(contactWays))),
  when: Type.Optional(Line),
  doNotCall: Type.Optional(Type.Boolean()),
  /** Nothing may be left where somebody else could hear or read it. */
  noMessages: Type.Optional(Type.Boolean()),
  /** What makes a contact safe. */
  note: Type.Optional(Prose),
})
export type ContactPreferences = Static<typeof ContactPreferences>

/** The person taken in charge. `givenName` and `familyName` are as on documents. */
export const Person = Type.Object({
  givenName: Line,
  familyName: Line,
  calledName: Type.Optional(Line),
  birthDate: Type.Optional(Day),
  /** Where only the year is known. */
  birthYear: Type.Optional(Type.String({ pattern: '^(19|20)\\d{2}$' })),
  /** Whether date or year is what the person said, without a paper. */
  birthDeclared: Type.Optional(Type.Boolean()),
  birthPlace: Type.Optional(Line),
  birthCountry: Type.Optional(Country),
  gender: Type.Optional(Type.Enum(genders)),
  citizenships: Type.Optional(Type.Array(Country)),
  languages: Type.Optional(Type.Array(SpokenLanguage)),
  literacy: Type.Optional(Type.Enum(literacyLevels)),
  /** The scripts that the person reads or writes. */
  scripts: Type.Optional(Type.Array(Type.Enum(scripts))),
  mediation: Type.Optional(Type.Enum(mediationNeeds)),
  taxCode: Type.Optional(Line),
  phone: Type.Optional(Line),
  email: Type.Optional(Line),
  address: Type.Optional(Line),
  /** Where the person can be found who has no address. */
  whereabouts: Type.Optional(Line),
  contact: Type.Optional(ContactPreferences),
  residencePermit: Type.Optional(ResidencePermit),
})
export type Person = Static<typeof Person>
