import {
  type DrivingLicence,
  digitalAreas,
  digitalLevels,
  type Education,
  type Person,
  type ProfileLanguage,
  type SkillsProfile,
  type WorkPeriod,
} from '@approdo/schemas'
import type { SeedDocument } from '../document-maker.ts'
import type { Random } from '../random.ts'
import type { CaseContext } from './case-context.ts'

const courses = ['Cucina', 'Contabilità', 'Sartoria', 'Meccanica', 'Lingue', 'Elettricista'] as const
const employers = ['Ristorante di quartiere', 'Officina', 'Mercato', 'Impresa di pulizie', 'Bottega'] as const
const wishes = [
  'Un lavoro vicino a casa, con orari fissi.',
  'Lavorare in cucina, come prima.',
  'Un tirocinio per cominciare.',
] as const
const learning = ['L’italiano per il lavoro.', 'La patente.', 'Usare meglio il computer.'] as const

/** The other parts of the profile of most people: languages, school, work, licences, phone and computer, wishes. */
export function addProfileParts({ random, maker, intakeOn }: CaseContext): void {
  const ofType = (type: string): SeedDocument | undefined =>
    maker.documents.find((document) => document.type === type)
  const profile = ofType('skills-profile')
  const person = ofType('case')?.person as Person | undefined
  if (profile === undefined || person === undefined || random.chance(0.3)) return
  const id = (): string => random.ulid(Date.parse(`${intakeOn}T09:00:00Z`))
  const year = Number(intakeOn.slice(0, 4))
  const country = person.birthCountry ?? person.citizenships?.[0] ?? 'IT'
  const parts: Partial<SkillsProfile> = {
    languages: (person.languages ?? []).map(spoken),
    education: [school(random, id(), country, year)],
    work: [job(random, id(), country, year)],
    licences: random.chance(0.35) ? [licence(random, id(), country)] : [],
    digital: Object.fromEntries(digitalAreas.map((area) => [area, random.pick(digitalLevels)])),
    wishes: { wishedWork: random.pick(wishes), wishedLearning: random.pick(learning) },
  }
  Object.assign(profile, parts, parts.licences?.length ? {} : { noLicence: true })
}

const spoken = (one: NonNullable<Person['languages']>[number]): ProfileLanguage => ({
  id: one.id,
  language: one.language,
  ...(one.motherTongue && { motherTongue: true }),
  ...(one.level && { listening: one.level, spokenInteraction: one.level, spokenProduction: one.level }),
  ...(one.readingLevel && { reading: one.readingLevel, writing: one.readingLevel }),
})

const school = (random: Random, id: string, country: string, year: number): Education => ({
  id,
  level: random.pick(['1', '2', '3', '3', '6'] as const),
  title: random.pick(courses),
  country,
  until: String(year - random.int(3, 15)),
  state: random.pick(['finished', 'finished', 'left'] as const),
  recognition:
    country === 'IT' ? 'notNeeded' : random.pick(['notRecognised', 'inProgress', 'recognised'] as const),
})

const job = (random: Random, id: string, country: string, year: number): WorkPeriod => ({
  id,
  title: random.pick(['Aiuto cuoco', 'Sarta', 'Muratore', 'Addetta alle pulizie', 'Magazziniere'] as const),
  kind: random.pick(['employee', 'informal', 'ownBusiness', 'family'] as const),
  employer: random.pick(employers),
  country,
  from: `${year - random.int(4, 9)}-0${random.int(1, 9)}`,
  to: `${year - random.int(1, 3)}-0${random.int(1, 9)}`,
})

const licence = (random: Random, id: string, country: string): DrivingLicence => ({
  id,
  category: 'B',
  state: country === 'IT' ? 'valid' : random.pick(['valid', 'toConvert'] as const),
  country,
})
