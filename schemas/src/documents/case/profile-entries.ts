import Type, { type Static } from 'typebox'
import { educationStates, iscedLevels, recognitionStates } from '../../vocabularies/education.ts'
import { writtenLevels } from '../../vocabularies/language-skills.ts'
import { cefrLevels } from '../../vocabularies/languages.ts'
import { licenceCategories, licenceStates } from '../../vocabularies/licences.ts'
import { workKinds } from '../../vocabularies/work-kinds.ts'
import { EntryId, Line, Prose } from '../base.ts'

/** ISO 3166-1 alpha-2, or a code of nobody's country as in the person's citizenships. */
const Country = Type.String({ minLength: 2, maxLength: 3 })
/** A year, or a month of it where somebody remembers: `2019`, `2019-04`. */
const Month = Type.String({ pattern: '^(19|20)\\d{2}(-(0[1-9]|1[0-2]))?$' })

/** ESCO labels by ISO 639 code, as they were when the concept was picked. */
export const EscoNames = Type.Record(Type.String({ pattern: '^[a-z]{2,3}$' }), Line)

/** What was picked from ESCO. */
export const escoFields = {
  uri: Type.Optional(Line),
  /** ISCO-08 unit group of an ESCO occupation. */
  isco: Type.Optional(Type.String({ pattern: '^\\d{1,4}$' })),
  labelIt: Type.Optional(Line),
  labelEn: Type.Optional(Line),
  /** In languages that an administrator imported. */
  labels: Type.Optional(EscoNames),
}

/** A language by the five skills of the Common European Framework; a skill that nobody asked about is left out. */
export const ProfileLanguage = Type.Object({
  id: EntryId,
  language: Type.String({ minLength: 2, maxLength: 12 }),
  motherTongue: Type.Optional(Type.Boolean()),
  listening: Type.Optional(Type.Enum(cefrLevels)),
  reading: Type.Optional(Type.Enum(writtenLevels)),
  spokenInteraction: Type.Optional(Type.Enum(cefrLevels)),
  spokenProduction: Type.Optional(Type.Enum(cefrLevels)),
  writing: Type.Optional(Type.Enum(writtenLevels)),
})
export type ProfileLanguage = Static<typeof ProfileLanguage>

/** A school, a course or a training. */
export const Education = Type.Object({
  id: EntryId,
  level: Type.Optional(Type.Enum(iscedLevels)),
  /** Title or subject, as the person calls it. */
  title: Type.Optional(Line),
  school: Type.Optional(Line),
  country: Type.Optional(Country),
  /** When it ended or was left. */
  until: Type.Optional(Month),
  state: Type.Optional(Type.Enum(educationStates)),
  recognition: Type.Optional(Type.Enum(recognitionStates)),
})
export type Education = Static<typeof Education>

/** A time of work: an occupation of ESCO, the person's own name for it, or both. */
export const WorkPeriod = Type.Object({
  id: EntryId,
  ...escoFields,
  title: Type.Optional(Line),
  kind: Type.Optional(Type.Enum(workKinds)),
  employer: Type.Optional(Line),
  country: Type.Optional(Country),
  from: Type.Optional(Month),
  /** Left out with `ongoing`. */
  to: Type.Optional(Month),
  ongoing: Type.Optional(Type.Boolean()),
  tasks: Type.Optional(Prose),
})
export type WorkPeriod = Static<typeof WorkPeriod>

export const DrivingLicence = Type.Object({
  id: EntryId,
  category: Type.Enum(licenceCategories),
  state: Type.Optional(Type.Enum(licenceStates)),
  country: Type.Optional(Country),
})
export type DrivingLicence = Static<typeof DrivingLicence>
