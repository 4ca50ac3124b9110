import {
  abilityKindLabels,
  digitalAreaLabels,
  digitalLevelLabels,
  educationStateLabels,
  iscedLabels,
  languageSkillLabels,
  licenceStateLabels,
  recognitionStateLabels,
  type Vocabulary,
  workKindLabels,
  writtenLevelLabels,
} from '@approdo/schemas'
import type { ProfileTexts } from './profile-texts.ts'

type Own = Pick<
  ProfileTexts,
  | 'skill'
  | 'area'
  | 'abilityKind'
  | 'isced'
  | 'educationState'
  | 'recognitionState'
  | 'workKind'
  | 'licenceState'
  | 'digital'
  | 'written'
>

/** The names that the vocabularies have in the two languages of the screen. */
export function ownLabels(language: 'it' | 'en'): Own {
  const said = <Code extends string>(vocabulary: Vocabulary<Code>): Record<Code, string> => {
    const entries = Object.entries<Vocabulary<Code>[Code]>(vocabulary)
    return Object.fromEntries(entries.map(([code, names]) => [code, names[language]])) as Record<Code, string>
  }
  return {
    skill: said(languageSkillLabels),
    area: said(digitalAreaLabels),
    abilityKind: said(abilityKindLabels),
    isced: said(iscedLabels),
    educationState: said(educationStateLabels),
    recognitionState: said(recognitionStateLabels),
    workKind: said(workKindLabels),
    licenceState: said(licenceStateLabels),
    digital: said(digitalLevelLabels),
    written: said(writtenLevelLabels),
  }
}
