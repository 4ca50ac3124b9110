import { abilityKindLabels } from '../vocabularies/ability-kinds.ts'
import { assessmentDimensionLabels } from '../vocabularies/assessment-dimensions.ts'
import { assessmentOutcomeLabels } from '../vocabularies/assessment-outcomes.ts'
import { benefitKindLabels } from '../vocabularies/benefit-kinds.ts'
import { closingReasonLabels } from '../vocabularies/closing-reasons.ts'
import { commitmentAreaLabels } from '../vocabularies/commitment-areas.ts'
import { dataRequestKindLabels, dataRequestStateLabels } from '../vocabularies/data-requests.ts'
import { digitalLevelLabels } from '../vocabularies/digital-skills.ts'
import { educationStateLabels, iscedLabels, recognitionStateLabels } from '../vocabularies/education.ts'
import { gasLevelLabels } from '../vocabularies/gas-levels.ts'
import { genderLabels } from '../vocabularies/genders.ts'
import { writtenLevelLabels } from '../vocabularies/language-skills.ts'
import { cefrLabels } from '../vocabularies/languages.ts'
import { licenceStateLabels } from '../vocabularies/licences.ts'
import { meetingStateLabels, signOffWordLabels } from '../vocabularies/meeting-words.ts'
import { noticeWayLabels } from '../vocabularies/notice-ways.ts'
import { permitTypeLabels } from '../vocabularies/permit-types.ts'
import {
  contactWayLabels,
  literacyLabels,
  mediationNeedLabels,
  scriptLabels,
} from '../vocabularies/person-words.ts'
import { planClosingReasonLabels } from '../vocabularies/plan-closing-reasons.ts'
import { profileSectionLabels } from '../vocabularies/profile-sections.ts'
import { referralSourceLabels } from '../vocabularies/referral-sources.ts'
import {
  consentGiverLabels,
  consentWayLabels,
  referralContentLabels,
  referralStateLabels,
  referralTargetLabels,
  sendingWayLabels,
} from '../vocabularies/referral-words.ts'
import { selfSufficiencyLabels } from '../vocabularies/self-sufficiency.ts'
import { serviceAreaLabels } from '../vocabularies/service-areas.ts'
import { supportOutcomeLabels } from '../vocabularies/support-outcomes.ts'
import { supportStepLabels } from '../vocabularies/support-steps.ts'
import { teamRoleLabels } from '../vocabularies/team-roles.ts'
import {
  contactRelationLabels,
  householdRoleLabels,
  householdTieLabels,
  representativeKindLabels,
} from '../vocabularies/ties.ts'
import type { Label } from '../vocabularies/vocabulary.ts'
import { workKindLabels } from '../vocabularies/work-kinds.ts'

type Labels = Readonly<Record<string, Label>>

const label = (it: string, en: string): Label => ({ it, en })

/** Codes that have no vocabulary of their own, by `type.field`. */
const small: Readonly<Record<string, Labels>> = {
  'case.status': { open: label('Aperta', 'Open'), closed: label('Conclusa', 'Closed') },
  'assessment.kind': {
    preliminary: label('Analisi preliminare', 'Preliminary analysis'),
    inDepth: label('Quadro di analisi', 'In-depth analysis'),
  },
  'assessment.outcome': assessmentOutcomeLabels,
  'plan.status': {
    draft: label('Bozza', 'Draft'),
    proposed: label('Proposto', 'Proposed'),
    signed: label('Firmato', 'Signed'),
    closed: label('Concluso', 'Closed'),
  },
  'plan.kind': benefitKindLabels,
  'plan.closedFor': planClosingReasonLabels,
  'plan.signedHow': {
    onTablet: label('Sul tablet', 'On the tablet'),
    onPaper: label('Su carta', 'On paper'),
  },
  'goal.status': { active: label('In corso', 'Active'), dropped: label('Lasciato', 'Dropped') },
  'commitment.area': commitmentAreaLabels,
  'commitment.who': {
    person: label('La persona', 'The person'),
    household: label('La famiglia', 'The household'),
    institution: label('Un servizio', 'A service'),
  },
  'commitment.state': {
    open: label('Aperto', 'Open'),
    done: label('Mantenuto', 'Done'),
    missed: label('Non mantenuto', 'Missed'),
  },
  'review.decision': {
    continue: label('Continuare', 'Continue'),
    revise: label('Cambiare il piano', 'Revise the plan'),
    close: label('Concludere', 'Close'),
  },
  'visit.where': {
    home: label('A casa', 'At home'),
    office: label('In ufficio', 'At the office'),
    service: label('In un servizio', 'At a service'),
    phone: label('Al telefono', 'On the phone'),
    other: label('Altrove', 'Elsewhere'),
  },
  'supervision.decision': {
    approved: label('Approvato', 'Approved'),
    returned: label('Tornato con una nota', 'Returned with a note'),
  },
}

/** Vocabularies by `type.field`, or by the field alone where it means one thing in every record. */
const vocabularies: Readonly<Record<string, Labels>> = {
  ...small,
  gender: genderLabels,
  level: cefrLabels,
  readingLevel: cefrLabels,
  literacy: literacyLabels,
  scripts: scriptLabels,
  mediation: mediationNeedLabels,
  ways: contactWayLabels,
  relation: { ...contactRelationLabels, ...householdTieLabels },
  'case.type': permitTypeLabels,
  'case.kind': representativeKindLabels,
  'case.reason': closingReasonLabels,
  'case.how': noticeWayLabels,
  roles: householdRoleLabels,
  role: teamRoleLabels,
  referredBy: referralSourceLabels,
  dimensions: assessmentDimensionLabels,
  dimension: assessmentDimensionLabels,
  scale: selfSufficiencyLabels,
  'skills-profile.kind': { ...abilityKindLabels, ...workKindLabels },
  'skills-profile.level': iscedLabels,
  'skills-profile.state': { ...educationStateLabels, ...licenceStateLabels },
  listening: cefrLabels,
  reading: writtenLevelLabels,
  spokenInteraction: cefrLabels,
  spokenProduction: cefrLabels,
  writing: writtenLevelLabels,
  recognition: recognitionStateLabels,
  finding: digitalLevelLabels,
  talking: digitalLevelLabels,
  making: digitalLevelLabels,
  safety: digitalLevelLabels,
  solving: digitalLevelLabels,
  hiddenSections: profileSectionLabels,
  'goal.level': gasLevelLabels,
  score: gasLevelLabels,
  baseline: gasLevelLabels,
  'support.step': supportStepLabels,
  area: serviceAreaLabels,
  'support.outcome': supportOutcomeLabels,
  'data-request.kind': dataRequestKindLabels,
  'data-request.state': dataRequestStateLabels,
  'referral.state': referralStateLabels,
  'referral.by': consentGiverLabels,
  'referral.how': consentWayLabels,
  'referral.what': referralContentLabels,
  target: referralTargetLabels,
  sentHow: sendingWayLabels,
  'team-meeting.state': meetingStateLabels,
  word: signOffWordLabels,
}

/** The labels of a field's codes; undefined where the field holds words. */
export const heldVocabulary = (type: string, field: string): Labels | undefined =>
  vocabularies[`${type}.${field}`] ?? vocabularies[field]
