import type { DocumentProblem } from '@approdo/schemas'

/** A record that can't be saved as it is; `problems` say which fields and why. */
export class RecordError extends Error {
  readonly problems: DocumentProblem[]

  constructor(problems: DocumentProblem[]) {
    super('The record has problems')
    this.name = 'RecordError'
    this.problems = problems
  }
}
