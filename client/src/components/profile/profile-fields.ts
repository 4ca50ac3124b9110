import {
  type CefrLevel,
  cefrLevels,
  digitalAreas,
  digitalLevels,
  educationStates,
  iscedLevels,
  languageSkills,
  licenceCategories,
  licenceStates,
  type ProfileSection,
  recognitionStates,
  type WrittenLevel,
  workKinds,
  writtenLevels,
} from '@approdo/schemas'
import type { ProfileTexts } from '../../i18n/print/profile/profile-texts.ts'

/** What is asked with one answer: its name in the document, what it is called, and how it is answered. */
export interface ProfileField {
  name: string
  label: (texts: ProfileTexts) => string
  control: 'choice' | 'language' | 'country' | 'line' | 'prose' | 'month' | 'check'
  /** The codes of a choice, and how each is said. */
  options?: readonly string[]
  said?: (texts: ProfileTexts, code: string) => string
  required?: boolean
}

/** A part of the profile: what there may be several of, and what is answered once. */
export interface SectionFields {
  entries?: { list: 'languages' | 'education' | 'work' | 'licences'; fields: readonly ProfileField[] }
  values: readonly ProfileField[]
}

const field = (
  name: string,
  control: ProfileField['control'],
  label: ProfileField['label'],
  required = false,
): ProfileField => ({ name, control, label, ...(required && { required }) })

function choice<Code extends string>(
  name: string,
  label: ProfileField['label'],
  options: readonly Code[],
  said: (texts: ProfileTexts, code: Code) => string,
  required = false,
): ProfileField {
  const saidOf = (texts: ProfileTexts, code: string): string =>
    options.includes(code as Code) ? said(texts, code as Code) : code
  return { name, control: 'choice', label, options, said: saidOf, ...(required && { required }) }
}

/** `B1 · Threshold`; what has no letter of the framework is said in words alone. */
const level = (texts: ProfileTexts, code: CefrLevel | WrittenLevel): string =>
  code === 'A0' || code === 'notLiterate' ? texts.written[code] : `${code} · ${texts.written[code]}`

const written = new Set<string>(['reading', 'writing'])

/** All parts but the abilities, which have a page of their own. */
export const sectionFields: Record<Exclude<ProfileSection, 'skills'>, SectionFields> = {
  languages: {
    entries: {
      list: 'languages',
      fields: [
        field('language', 'language', (texts) => texts.language, true),
        field('motherTongue', 'check', (texts) => texts.motherTongue),
        ...languageSkills.map((skill) =>
          choice<CefrLevel | WrittenLevel>(
            skill,
            (texts) => texts.skill[skill],
            written.has(skill) ? writtenLevels : cefrLevels,
            level,
          ),
        ),
      ],
    },
    values: [],
  },
  education: {
    entries: {
      list: 'education',
      fields: [
        choice(
          'level',
          (texts) => texts.level,
          iscedLevels,
          (texts, code) => texts.isced[code],
        ),
        field('title', 'line', (texts) => texts.subject),
        field('school', 'line', (texts) => texts.school),
        field('country', 'country', (texts) => texts.country),
        choice(
          'state',
          (texts) => texts.state,
          educationStates,
          (texts, code) => texts.educationState[code],
        ),
        field('until', 'month', (texts) => texts.until),
        choice(
          'recognition',
          (texts) => texts.recognition,
          recognitionStates,
          (texts, code) => texts.recognitionState[code],
        ),
      ],
    },
    values: [],
  },
  work: {
    entries: {
      list: 'work',
      fields: [
        field('title', 'line', (texts) => texts.ownTitle),
        choice(
          'kind',
          (texts) => texts.kind,
          workKinds,
          (texts, code) => texts.workKind[code],
        ),
        field('employer', 'line', (texts) => texts.employer),
        field('country', 'country', (texts) => texts.country),
        field('from', 'month', (texts) => texts.from),
        field('to', 'month', (texts) => texts.to),
        field('ongoing', 'check', (texts) => texts.ongoing),
        field('tasks', 'prose', (texts) => texts.tasks),
      ],
    },
    values: [],
  },
  licences: {
    entries: {
      list: 'licences',
      fields: [
        choice(
          'category',
          (texts) => texts.category,
          licenceCategories,
          (_texts, code) => code,
          true,
        ),
        choice(
          'state',
          (texts) => texts.state,
          licenceStates,
          (texts, code) => texts.licenceState[code],
        ),
        field('country', 'country', (texts) => texts.country),
      ],
    },
    values: [field('noLicence', 'check', (texts) => texts.noLicence)],
  },
  digital: {
    values: digitalAreas.map((area) =>
      choice(
        area,
        (texts) => texts.area[area],
        digitalLevels,
        (texts, code) => texts.digital[code],
      ),
    ),
  },
  wishes: {
    values: [
      field('expectations', 'prose', (texts) => texts.expectations),
      field('wishedWork', 'prose', (texts) => texts.wishedWork),
      field('wishedLearning', 'prose', (texts) => texts.wishedLearning),
      field('hindrance', 'prose', (texts) => texts.hindrance),
    ],
  },
}

export type AskedSection = keyof typeof sectionFields
