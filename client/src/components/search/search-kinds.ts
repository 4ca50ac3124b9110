import type { DocumentType } from '@approdo/schemas'

/** Kinds of results, in the order in which they are shown. */
export const searchKinds = [
  'person',
  'plan',
  'referral',
  'diary',
  'team',
  'assessment',
  'abilities',
  'service',
  'organization',
  'training',
  'territory',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** Under which kind a document is found; those that say nothing by themselves are not. */
export const searchKindOf = {
  case: 'person',
  plan: 'plan',
  goal: 'plan',
  support: 'plan',
  commitment: 'plan',
  review: 'plan',
  supervision: 'plan',
  referral: 'referral',
  visit: 'diary',
  note: 'diary',
  'data-request': 'diary',
  'team-meeting': 'team',
  'meeting-sign-off': 'team',
  'hand-over': 'team',
  assessment: 'assessment',
  'skills-profile': 'abilities',
  service: 'service',
  location: 'service',
  'survey-response': 'service',
  organization: 'organization',
  training: 'training',
  'training-visit': 'training',
  observation: 'training',
  'self-assessment': 'training',
  'development-direction': 'territory',
  // What a municipality has set is read where it is used.
  'goal-template': undefined,
  'practice-settings': undefined,
  // Its plan is found, and its pictures with what they belong to.
  'plan-version': undefined,
  media: undefined,
} as const satisfies Record<DocumentType, SearchKind | undefined>

/** The types that the search looks through. */
export const searchedTypes = (Object.keys(searchKindOf) as DocumentType[]).filter(
  (type) => searchKindOf[type] !== undefined,
)
