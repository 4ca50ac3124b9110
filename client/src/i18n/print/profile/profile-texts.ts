import type {
  AbilityKind,
  CefrLevel,
  DigitalArea,
  DigitalLevel,
  EducationState,
  IscedLevel,
  LanguageSkill,
  LicenceState,
  ProfileSection,
  RecognitionState,
  WorkKind,
  WrittenLevel,
} from '@approdo/schemas'
import type { PrintLanguage } from '../print-texts.ts'

/** Everything fixed that the skills profile says in one language, on the screen beside another and on paper. */
export interface ProfileTexts {
  title: string
  intro: string
  /** What a part is called, and how one may ask about it. */
  section: Record<ProfileSection, { title: string; ask: string }>
  words: string
  example: string
  language: string
  motherTongue: string
  skill: Record<LanguageSkill, string>
  level: string
  subject: string
  school: string
  country: string
  until: string
  state: string
  recognition: string
  occupation: string
  ownTitle: string
  kind: string
  employer: string
  from: string
  to: string
  ongoing: string
  tasks: string
  category: string
  noLicence: string
  area: Record<DigitalArea, string>
  expectations: string
  wishedWork: string
  wishedLearning: string
  hindrance: string
  notAsked: string
  yes: string
  abilityKind: Record<AbilityKind, string>
  /** Levels of speaking and understanding; those of reading and writing have one more. */
  written: Record<WrittenLevel | CefrLevel, string>
  isced: Record<IscedLevel, string>
  educationState: Record<EducationState, string>
  recognitionState: Record<RecognitionState, string>
  workKind: Record<WorkKind, string>
  licenceState: Record<LicenceState, string>
  digital: Record<DigitalLevel, string>
}

const files = import.meta.glob<ProfileTexts>('./{it,en,fr,es,ar,uk}.ts', { import: 'texts' })

export async function loadProfileTexts(language: PrintLanguage): Promise<ProfileTexts> {
  const load = files[`./${language}.ts`]
  if (!load) throw new Error(`No texts of the profile in ${language}`)
  return load()
}
