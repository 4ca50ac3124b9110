import { describe, expect, test } from 'vitest'
import type { Label } from '../../src/index.ts'
import * as schemas from '../../src/index.ts'

const vocabularies: [string, readonly (string | number)[], Readonly<Record<string, Label>>][] = [
  ['abilityKinds', schemas.abilityKinds, schemas.abilityKindLabels],
  ['assessmentDimensions', schemas.assessmentDimensions, schemas.assessmentDimensionLabels],
  ['competences', schemas.competences, schemas.competenceLabels],
  ['competenceSteps', schemas.competenceSteps, schemas.competenceStepLabels],
  ['freePlaces', schemas.freePlaces, schemas.freePlacesLabels],
  ['gasLevels', schemas.gasLevels, schemas.gasLevelLabels],
  ['cefrLevels', schemas.cefrLevels, schemas.cefrLabels],
  ['indicatorUnits', schemas.indicatorUnits, schemas.indicatorUnitLabels],
  ['permitTypes', schemas.permitTypes, schemas.permitTypeLabels],
  ['selfSufficiencySteps', schemas.selfSufficiencySteps, schemas.selfSufficiencyLabels],
  ['serviceAreas', schemas.serviceAreas, schemas.serviceAreaLabels],
  ['supportOutcomes', schemas.supportOutcomes, schemas.supportOutcomeLabels],
  ['supportSteps', schemas.supportSteps, schemas.supportStepLabels],
  ['genders', schemas.genders, schemas.genderLabels],
  ['contactWays', schemas.contactWays, schemas.contactWayLabels],
  ['literacyLevels', schemas.literacyLevels, schemas.literacyLabels],
  ['scripts', schemas.scripts, schemas.scriptLabels],
  ['mediationNeeds', schemas.mediationNeeds, schemas.mediationNeedLabels],
  ['householdTies', schemas.householdTies, schemas.householdTieLabels],
  ['householdRoles', schemas.householdRoles, schemas.householdRoleLabels],
  ['representativeKinds', schemas.representativeKinds, schemas.representativeKindLabels],
  ['contactRelations', schemas.contactRelations, schemas.contactRelationLabels],
  ['assessmentOutcomes', schemas.assessmentOutcomes, schemas.assessmentOutcomeLabels],
  ['closingReasons', schemas.closingReasons, schemas.closingReasonLabels],
  ['noticeWays', schemas.noticeWays, schemas.noticeWayLabels],
  ['benefitKinds', schemas.benefitKinds, schemas.benefitKindLabels],
  ['commitmentAreas', schemas.commitmentAreas, schemas.commitmentAreaLabels],
  ['planClosingReasons', schemas.planClosingReasons, schemas.planClosingReasonLabels],
  ['referralSources', schemas.referralSources, schemas.referralSourceLabels],
  ['dataRequestKinds', schemas.dataRequestKinds, schemas.dataRequestKindLabels],
  ['dataRequestStates', schemas.dataRequestStates, schemas.dataRequestStateLabels],
  ['recordClasses', schemas.recordClasses, schemas.recordClassLabels],
  ['teamRoles', schemas.teamRoles, schemas.teamRoleLabels],
  ['meetingStates', schemas.meetingStates, schemas.meetingStateLabels],
  ['signOffWords', schemas.signOffWords, schemas.signOffWordLabels],
  ['referralTargets', schemas.referralTargets, schemas.referralTargetLabels],
  ['referralContents', schemas.referralContents, schemas.referralContentLabels],
  ['consentGivers', schemas.consentGivers, schemas.consentGiverLabels],
  ['consentWays', schemas.consentWays, schemas.consentWayLabels],
  ['referralStates', schemas.referralStates, schemas.referralStateLabels],
  ['sendingWays', schemas.sendingWays, schemas.sendingWayLabels],
  ['languageSkills', schemas.languageSkills, schemas.languageSkillLabels],
  ['writtenLevels', schemas.writtenLevels, schemas.writtenLevelLabels],
  ['iscedLevels', schemas.iscedLevels, schemas.iscedLabels],
  ['educationStates', schemas.educationStates, schemas.educationStateLabels],
  ['recognitionStates', schemas.recognitionStates, schemas.recognitionStateLabels],
  ['workKinds', schemas.workKinds, schemas.workKindLabels],
  ['licenceStates', schemas.licenceStates, schemas.licenceStateLabels],
  ['digitalAreas', schemas.digitalAreas, schemas.digitalAreaLabels],
  ['digitalLevels', schemas.digitalLevels, schemas.digitalLevelLabels],
  ['profileSections', schemas.profileSections, schemas.profileSectionLabels],
]

describe('a vocabulary', () => {
  test.each(vocabularies)('%s names each code once, in both languages', (_name, codes, labels) => {
    expect(Object.keys(labels).sort()).toEqual(codes.map(String).sort())
    for (const { it, en } of Object.values(labels)) {
      expect(it.trim()).not.toBe('')
      expect(en.trim()).not.toBe('')
    }
    for (const language of ['it', 'en'] as const) {
      const names = Object.values(labels).map((label) => label[language])
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('that is exported with labels is among those tested', () => {
    const labelled = Object.keys(schemas).filter((name) => name.endsWith('Labels'))
    const tested = new Set(vocabularies.map(([, , labels]) => labels))
    expect(labelled.filter((name) => !tested.has(Reflect.get(schemas, name)))).toEqual([])
  })

  test('of languages offers known codes, each once', () => {
    const names = new Intl.DisplayNames(['it'], { type: 'language', fallback: 'none' })
    expect(new Set(schemas.commonLanguages).size).toBe(schemas.commonLanguages.length)
    expect(schemas.commonLanguages.filter((code) => names.of(code) === undefined)).toEqual([])
  })
})
