import {
  abilityKinds,
  competences,
  gasLevels,
  newDocumentId,
  newScope,
  planStatuses,
  serviceAreas,
  serviceStatuses,
  supportOutcomes,
} from '@approdo/schemas'
import fc from 'fast-check'

const at = '2026-03-02T09:00:00.000Z'
const day = fc
  .integer({ min: 0, max: 320 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values)
const plans = ['one', 'two', 'three'].map((plan) => `case:x:plan:${plan}`)

const scopes = [newScope('case'), newScope('case'), newScope('case')]
const paths = [newScope('training'), newScope('training')]

/** A document of a type in one of a few scopes; its fields are made up, and may be left out. */
const documentOf = (
  inScopes: readonly string[],
  type: string,
  fields: Record<string, fc.Arbitrary<unknown>>,
) =>
  fc.tuple(oneOf(inScopes), fc.record(fields, { requiredKeys: [] })).map(([scope, given]) => ({
    _id: newDocumentId(scope, type),
    type,
    createdAt: at,
    updatedAt: at,
    ...given,
  }))

/** Documents that touch every indicator. */
export const randomDocument = fc.oneof(
  documentOf(scopes, 'plan', {
    status: oneOf(planStatuses),
    intakeOn: day,
    signedOn: day,
    nextReviewOn: day,
    directionLinks: fc.array(fc.constant({ id: 'l', ability: 'a', direction: 'd' }), { maxLength: 1 }),
  }),
  documentOf(scopes, 'goal', { plan: oneOf(plans), weight: oneOf([0.5, 1, 3]), score: oneOf(gasLevels) }),
  documentOf(scopes, 'support', { area: oneOf(serviceAreas), outcome: oneOf(supportOutcomes) }),
  documentOf(scopes, 'review', { plan: oneOf(plans), dueOn: day, heldOn: day }),
  documentOf(scopes, 'skills-profile', { abilities: fc.constant([{ id: 'a', kind: abilityKinds[0] }]) }),
  documentOf(['place'], 'service', {
    status: oneOf(serviceStatuses),
    area: oneOf(serviceAreas),
    languages: fc.array(oneOf(['it', 'ar', 'uk', 'zh-Hans', ''])),
    verifiedOn: day,
  }),
  documentOf(paths, 'training-visit', { on: day }),
  documentOf(paths, 'observation', {
    competence: oneOf(competences),
    on: day,
    level: fc.integer({ min: 1, max: 4 }),
  }),
)

/** The roots of the scopes that {@link randomDocument} uses. */
export const roots = scopes.map((_id, at) => ({ _id, type: 'case', status: at === 0 ? 'closed' : 'open' }))
