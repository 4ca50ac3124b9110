import type { ScopeKind } from '../ids/scope.ts'
import type { Role } from './role.ts'

export const actions = ['read', 'create', 'update', 'delete'] as const
export type Action = (typeof actions)[number]

/** One grant. What no rule grants is denied. */
export interface Rule {
  roles: readonly Role[]
  scope: ScopeKind
  actions: readonly Action[]
  /** The document types that it holds for; without it, all but the root. */
  types?: readonly string[]
  /** Whether it holds for the scope's root too (`root`), or for the root alone (`rootOnly`). */
  root?: 'root' | 'rootOnly'
  /** Whether the scope must name the actor. */
  member: boolean
}

const everyone: readonly Role[] = [
  'socialWorker',
  'partner',
  'supervisor',
  'areaCoordinator',
  'trainer',
  'expert',
  'administrator',
]
const overseers: readonly Role[] = ['supervisor', 'areaCoordinator']
const write: readonly Action[] = ['create', 'update', 'delete']

/** What a case worker writes in a case; `supervision` is the overseers'. */
const caseWork = [
  'assessment',
  'skills-profile',
  'plan',
  'goal',
  'support',
  'commitment',
  'review',
  'visit',
  'note',
  'data-request',
  'media',
  'hand-over',
  'team-meeting',
  'referral',
]

/** What is found, surveyed and measured in a territory. */
const surveyWork = [
  'organization',
  'location',
  'service',
  'survey-response',
  'media',
  'development-direction',
  'risk',
  'risk-rating',
  'panel-session',
  'finding',
  'measurement',
]

/** What a municipality decides on how it works. */
const practiceWork = ['goal-template', 'practice-settings']

/** The table of grants, by scope. Administrators have no rule for cases, nor have trainers and experts. */
export const rules: readonly Rule[] = [
  { scope: 'case', roles: ['socialWorker', 'partner'], actions: ['read'], root: 'root', member: true },
  { scope: 'case', roles: ['socialWorker', 'partner'], actions: write, types: caseWork, member: true },
  // Written once: nobody changes or deletes what was signed, or signed off.
  {
    scope: 'case',
    roles: ['socialWorker', 'partner'],
    actions: ['create'],
    types: ['plan-version', 'meeting-sign-off'],
    member: true,
  },
  { scope: 'case', roles: ['socialWorker'], actions: ['update'], root: 'rootOnly', member: true },
  { scope: 'case', roles: ['socialWorker'], actions: ['create'], root: 'rootOnly', member: false },
  { scope: 'case', roles: overseers, actions: ['read'], root: 'root', member: false },
  { scope: 'case', roles: overseers, actions: ['update'], root: 'rootOnly', member: false },
  {
    scope: 'case',
    roles: overseers,
    actions: ['create', 'update'],
    types: ['supervision', 'hand-over'],
    member: false,
  },
  // For the meetings at which they were.
  { scope: 'case', roles: overseers, actions: ['create'], types: ['meeting-sign-off'], member: false },

  { scope: 'training', roles: everyone, actions: ['read'], root: 'root', member: true },
  { scope: 'training', roles: everyone, actions: write, types: ['self-assessment'], member: true },
  {
    scope: 'training',
    roles: ['trainer'],
    actions: write,
    types: ['training-visit', 'observation'],
    member: true,
  },
  { scope: 'training', roles: ['trainer'], actions: ['update'], root: 'rootOnly', member: true },
  {
    scope: 'training',
    roles: ['trainer', ...overseers],
    actions: ['create'],
    root: 'rootOnly',
    member: false,
  },
  { scope: 'training', roles: overseers, actions: ['read'], root: 'root', member: false },
  { scope: 'training', roles: overseers, actions: ['update'], root: 'rootOnly', member: false },

  {
    scope: 'place',
    roles: ['socialWorker', 'partner', ...overseers, 'trainer', 'expert'],
    actions: ['read'],
    member: false,
  },
  {
    scope: 'place',
    roles: ['socialWorker', ...overseers, 'trainer'],
    actions: write,
    types: surveyWork,
    member: false,
  },
  { scope: 'place', roles: overseers, actions: write, types: practiceWork, member: false },
  {
    scope: 'place',
    roles: ['expert'],
    actions: ['create', 'update'],
    types: ['risk-rating', 'finding'],
    member: false,
  },

  { scope: 'commons', roles: everyone, actions: ['read'], member: false },
  { scope: 'commons', roles: ['administrator'], actions: write, member: false },
]
