import type { PlanContent } from '../documents/case/plan-version.ts'
import { isRecord, same } from '../merge/canonical.ts'

/** One thing in which two versions of a plan differ. */
export interface PlanChange {
  part: 'plan' | 'goal' | 'support' | 'commitment' | 'member'
  change: 'added' | 'removed' | 'changed'
  /** What a person calls the part: a goal's title, a support's name. Empty for the plan. */
  name: string
  /** The field that changed, and what it said before and after; undefined where it said nothing. */
  field?: string
  from?: unknown
  to?: unknown
}

type Kind = Exclude<PlanChange['part'], 'plan'>
type Parts = readonly Readonly<Record<string, unknown>>[]

/** In which a part of a plan is known again, and what it is called. */
const kinds: Record<Kind, { list: keyof PlanContent; key: string; name: string }> = {
  goal: { list: 'goals', key: '_id', name: 'title' },
  support: { list: 'supports', key: '_id', name: 'serviceName' },
  commitment: { list: 'commitments', key: '_id', name: 'what' },
  member: { list: 'team', key: 'name', name: 'name' },
}

/** What is not a change of what was agreed. */
const passedOver = new Set(['_id', 'plan', 'score', 'scores', 'position', 'events', 'member'])

const ofThePlan = ['aim', 'benefit', 'nextReviewOn', 'endsOn'] as const satisfies (keyof PlanContent)[]

/** What changed from one version to the next, to be read line by line; empty when they say the same. */
export function planDifference(before: PlanContent, after: PlanContent): PlanChange[] {
  const ofPlan = fieldChanges('plan', '', pick(before, ofThePlan), pick(after, ofThePlan))
  const ofParts = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const { list } = kinds[kind]
    return partChanges(kind, before[list] as Parts, after[list] as Parts)
  })
  return [...ofPlan, ...ofParts]
}

function partChanges(part: Kind, before: Parts, after: Parts): PlanChange[] {
  const { key, name } = kinds[part]
  const old = new Map(before.map((one) => [one[key], one]))
  const now = new Set(after.map((one) => one[key]))
  const called = (one: Parts[number]): string => String(one[name] ?? '')
  return [
    ...after.flatMap((one): PlanChange[] => {
      const was = old.get(one[key])
      return was ? fieldChanges(part, called(one), was, one) : [{ part, change: 'added', name: called(one) }]
    }),
    ...before
      .filter((one) => !now.has(one[key]))
      .map((one): PlanChange => ({ part, change: 'removed', name: called(one) })),
  ]
}

function fieldChanges(
  part: PlanChange['part'],
  name: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): PlanChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields]
    .filter((field) => !passedOver.has(field) && !same(before[field], after[field]))
    .map((field) => ({
      part,
      change: 'changed',
      name,
      field,
      from: before[field],
      to: after[field],
    }))
}

const pick = (content: PlanContent, fields: readonly (keyof PlanContent)[]): Record<string, unknown> =>
  isRecord(content) ? Object.fromEntries(fields.map((field) => [field, content[field]])) : {}
