import type { ChangeProblem, DocumentProblem, PlanChangeProblem } from '@approdo/schemas'
import Type from 'typebox'

/** Why a pushed document was refused: for a person to repair it by, so it names fields and no contents. */
export interface RefusalProblem {
  code: 'forbidden' | 'malformed' | DocumentProblem['code'] | ChangeProblem | PlanChangeProblem
  field: string
  expected: string
}

/** {@link RefusalProblem}s in an answer. */
export const RefusalProblems = Type.Array(
  Type.Object({ code: Type.String(), field: Type.String(), expected: Type.String() }),
)

/** What an answer to `_bulk_docs` says of a document that was refused. */
export interface RefusedRow {
  id: string
  rev?: string
  error: 'forbidden'
  reason: string
  problems: readonly RefusalProblem[]
}

const words: Record<RefusalProblem['code'], string> = {
  forbidden: 'The document does not exist or is not yours to change',
  malformed: 'The document is not of a form that can be stored',
  badId: 'The id is not of a form that is stored here',
  unknownType: 'The type of document is not known in this scope',
  typeMismatch: 'The type does not match the id',
  invalidField: 'A field does not hold what it should',
  otherMunicipality: 'The document belongs to another municipality',
  teamWithoutAuthor: 'A new case must name its author in the team',
  signsForAnother: 'Nobody signs a meeting off for somebody else',
  planNotApproved: 'Nobody has approved this proposal of the plan, so it cannot be signed',
  planUnfinished: 'What this step of the plan asks for is missing',
  beyondOversight: 'Only the team and the hand-over may be changed by somebody outside the team',
}

/** The words of a refusal, in English; tablets put their own words to the codes. */
export const reasonOf = (problems: readonly RefusalProblem[]): string =>
  [...new Set(problems.map((one) => words[one.code]))].join('. ')

/** A problem of the whole document. */
export const wholeDocument = (code: RefusalProblem['code']): RefusalProblem => ({
  code,
  field: '',
  expected: words[code],
})
