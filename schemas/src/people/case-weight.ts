import { daysBetween } from '../days/days-between.ts'
import type { CaseWeights } from '../documents/place/practice-settings.ts'
import type { ListedAssessment, ListedCase } from '../summaries/case-summary.ts'
import { permitStanding } from './permit-standing.ts'
import { scalePosition } from './scale-position.ts'

/** Why a case asks for more time than an ordinary one. */
export type WeightReason =
  | 'hardDimensions'
  | 'minors'
  | 'largeHousehold'
  | 'mediation'
  | 'firstMonths'
  | 'permitEnds'
  | 'reviewLate'

/** One reason with the points that it adds, and the number that it counted, where it counts something. */
export interface WeightPart {
  reason: WeightReason
  points: number
  count?: number
}

export interface CaseWeight {
  /** 1 for an ordinary case. */
  weight: number
  parts: WeightPart[]
}

/** What the weight looks at; `reviewDays` are the days until the review of the signed plan, negative when it is late. */
export interface WeightSources {
  record: Pick<ListedCase, 'person' | 'household' | 'intakeOn'>
  assessment: Pick<ListedAssessment, 'dimensions' | 'usedScale'> | undefined
  reviewDays: number | undefined
}

/** What each reason adds where a municipality has not decided otherwise. Quarters, so that sums are exact. */
export const defaultCaseWeights: CaseWeights = {
  hardDimension: 0.25,
  mostOfHardDimensions: 1,
  minor: 0.25,
  mostOfMinors: 0.5,
  largeHousehold: 0.25,
  mediation: 0.25,
  firstMonths: 0.5,
  permitEnds: 0.5,
  reviewLate: 0.25,
}

const hardUpTo = 0.25
const largeFrom = 5
const firstDays = 90
const permitDays = 30

/**
 * How much work a case is likely to ask for on a day (`YYYY-MM-DD`), in ordinary cases: 1, and for each reason that
 * holds the points of `weights`. Complexity: dimensions of the newest assessment in the lowest quarter of its scale, steps
 * 1 and 2 of five, each, up to a limit. Household: members under 18, each, up to a limit; five or more people with the
 * person. Conversation through a mediator. Urgency: the first 90 days, when assessment and plan are written; a permit that
 * ends within 30 days or has ended; a review that is late. A reason that adds nothing is left out.
 *
 * The rule is this project's own, made to be argued with: no published scale for the Italian social service gives weights.
 * It says something of the work, never of the person or the worker, and ranks nobody.
 */
export function caseWeight(
  { record, assessment, reviewDays }: WeightSources,
  today: string,
  weights: CaseWeights = defaultCaseWeights,
): CaseWeight {
  const { person, household = [], intakeOn } = record
  const here = household.filter(({ livesElsewhere }) => livesElsewhere !== true)
  const isHard = (step: number): boolean => scalePosition(step, assessment?.usedScale) <= hardUpTo
  const hard = (assessment?.dimensions ?? []).filter(
    ({ scale }) => scale !== undefined && isHard(scale),
  ).length
  const minors = here.filter(({ birthDate }) => birthDate !== undefined && isMinor(birthDate, today)).length
  const permitEnds = person.residencePermit?.expiresOn ?? today
  const endsSoon = ['near', 'expired'].includes(permitStanding(person.residencePermit, today))
  const found: (WeightPart | false)[] = [
    hard > 0 && {
      reason: 'hardDimensions',
      count: hard,
      points: Math.min(weights.mostOfHardDimensions, hard * weights.hardDimension),
    },
    minors > 0 && {
      reason: 'minors',
      count: minors,
      points: Math.min(weights.mostOfMinors, minors * weights.minor),
    },
    here.length + 1 >= largeFrom && {
      reason: 'largeHousehold',
      count: here.length + 1,
      points: weights.largeHousehold,
    },
    needsMediator(person) && { reason: 'mediation', points: weights.mediation },
    daysBetween(intakeOn, today) < firstDays && { reason: 'firstMonths', points: weights.firstMonths },
    endsSoon &&
      daysBetween(today, permitEnds) <= permitDays && { reason: 'permitEnds', points: weights.permitEnds },
    reviewDays !== undefined &&
      reviewDays < 0 && { reason: 'reviewLate', count: -reviewDays, points: weights.reviewLate },
  ]
  const parts = found.filter((one) => one !== false).filter(({ points }) => points > 0)
  return { weight: parts.reduce((sum, { points }) => sum + points, 1), parts }
}

const needsMediator = ({ mediation, languages = [] }: ListedCase['person']): boolean =>
  mediation === 'always' || languages.some((one) => one.mediation === true)

/** Born less than eighteen years before the day. */
const isMinor = (birthDate: string, today: string): boolean =>
  `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}` > today
