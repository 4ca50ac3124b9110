import { Value } from 'typebox/value'
import { parseDocumentId } from '../ids/document-id.ts'
import { stepCount } from '../people/scale-position.ts'
import { planHash } from '../plan/plan-hash.ts'
import type { Assessment } from './case/assessment.ts'
import type { PlanVersion } from './case/plan-version.ts'
import { schemaOf } from './document-types.ts'

/** A reason why a document can't be stored: a code, and the field (JSON pointer) that it is about. */
export interface DocumentProblem {
  code: 'badId' | 'unknownType' | 'typeMismatch' | 'invalidField'
  field: string
  /** What the schema asks for, in its own words; names fields, never contents. */
  expected: string
}

/**
 * What keeps a document from being stored; empty when nothing does. Looks at the id, the type and the
 * schema. Fields that the schema does not name are no problem.
 */
export function documentProblems(document: { _id: string; type?: unknown }): DocumentProblem[] {
  const id = parseDocumentId(document._id)
  if (id === undefined) return [{ code: 'badId', field: '/_id', expected: '<scope>:<type>:<ulid>' }]
  const schema = schemaOf(id.scope.kind, id.type)
  if (schema === undefined) return [{ code: 'unknownType', field: '/type', expected: id.scope.kind }]
  if (document.type !== id.type) return [{ code: 'typeMismatch', field: '/type', expected: id.type }]
  const problems = Value.Errors(schema, document).map(
    (error): DocumentProblem => ({
      code: 'invalidField',
      field: missingField(error) ?? error.instancePath,
      expected: error.message,
    }),
  )
  return problems.length === 0 ? (furtherProblems[id.type]?.(document) ?? []) : problems
}

/** What a type asks for beyond its schema. */
const furtherProblems: Readonly<Record<string, (document: object) => DocumentProblem[]>> = {
  'plan-version': (document) => versionProblems(document as PlanVersion),
  assessment: (document) => stepProblems(document as Assessment),
}

/** No step lies beyond the last of the scale that was used. */
const stepProblems = ({ dimensions, usedScale }: Assessment): DocumentProblem[] =>
  dimensions.flatMap(({ scale = 1 }, at) =>
    scale > stepCount(usedScale)
      ? [{ code: 'invalidField', field: `/dimensions/${at}/scale`, expected: 'a step of the scale' }]
      : [],
  )

/** A version of a plan is what its hash says. */
const versionProblems = (version: PlanVersion): DocumentProblem[] =>
  planHash(version) === version.hash
    ? []
    : [{ code: 'invalidField', field: '/hash', expected: 'the hash of the content' }]

const missingField = (error: {
  keyword: string
  instancePath: string
  params: object
}): string | undefined =>
  'requiredProperties' in error.params && Array.isArray(error.params.requiredProperties)
    ? `${error.instancePath}/${error.params.requiredProperties[0]}`
    : undefined
