import type { Static, TSchema } from 'typebox'
import type { ScopeKind } from '../ids/scope.ts'
import { Assessment } from './case/assessment.ts'
import { CaseRecord } from './case/case-record.ts'
import { Commitment } from './case/commitment.ts'
import { DataRequest } from './case/data-request.ts'
import { Goal } from './case/goal.ts'
import { HandOver } from './case/hand-over.ts'
import { MeetingSignOff } from './case/meeting-sign-off.ts'
import { Note } from './case/note.ts'
import { Plan } from './case/plan.ts'
import { PlanVersion } from './case/plan-version.ts'
import { Referral } from './case/referral.ts'
import { Review } from './case/review.ts'
import { SkillsProfile } from './case/skills-profile.ts'
import { Supervision } from './case/supervision.ts'
import { Support } from './case/support.ts'
import { TeamMeeting } from './case/team-meeting.ts'
import { Visit } from './case/visit.ts'
import { Media } from './media.ts'
import { DevelopmentDirection } from './place/development-direction.ts'
import { GoalTemplate } from './place/goal-template.ts'
import { Location } from './place/location.ts'
import { Organization } from './place/organization.ts'
import { PracticeSettings } from './place/practice-settings.ts'
import { Service } from './place/service.ts'
import { SurveyResponse } from './place/survey-response.ts'
import { Observation, SelfAssessment } from './training/observation.ts'
import { TrainingPath } from './training/training-path.ts'
import { TrainingVisit } from './training/training-visit.ts'

/** The schema of each document type, by the kind of scope that it may live in. */
export const documentTypes = {
  case: {
    case: CaseRecord,
    assessment: Assessment,
    'skills-profile': SkillsProfile,
    plan: Plan,
    'plan-version': PlanVersion,
    goal: Goal,
    support: Support,
    commitment: Commitment,
    review: Review,
    visit: Visit,
    note: Note,
    supervision: Supervision,
    'hand-over': HandOver,
    media: Media,
    'data-request': DataRequest,
    'team-meeting': TeamMeeting,
    'meeting-sign-off': MeetingSignOff,
    referral: Referral,
  },
  training: {
    training: TrainingPath,
    'training-visit': TrainingVisit,
    observation: Observation,
    'self-assessment': SelfAssessment,
  },
  place: {
    organization: Organization,
    location: Location,
    service: Service,
    'survey-response': SurveyResponse,
    'development-direction': DevelopmentDirection,
    'goal-template': GoalTemplate,
    'practice-settings': PracticeSettings,
    media: Media,
  },
  commons: {},
} as const satisfies Record<ScopeKind, Record<string, TSchema>>

type Types = typeof documentTypes
type All = Types['case'] & Types['training'] & Types['place']

/** The name of a document type. */
export type DocumentType = keyof All

/** The document of a type: `DocumentOf<'goal'>` is a goal. */
export type DocumentOf<Name extends DocumentType> = Static<All[Name]>

/** Any document. */
export type Document = { [Name in DocumentType]: DocumentOf<Name> }[DocumentType]

/** The schema of a type in a kind of scope; undefined when that scope has no such type. */
export const schemaOf = (scope: ScopeKind, type: string): TSchema | undefined =>
  Object.hasOwn(documentTypes[scope], type)
    ? (documentTypes[scope] as Record<string, TSchema>)[type]
    : undefined
