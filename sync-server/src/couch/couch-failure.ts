import { type ProblemCode, type ProblemError, problem } from '../errors.ts'

/** The HTTP status of an error that nano raised: undefined when CouchDB did not answer at all. */
export interface CouchFailure extends Error {
  statusCode?: number
}

const asked: Record<number, ProblemCode> = {
  400: 'malformedRequest',
  404: 'notFound',
  409: 'conflict',
  412: 'missingStub',
  413: 'tooLarge',
  415: 'unsupportedContentType',
}

/** Whether the error is nano's. */
export const isCouchFailure = (error: unknown): error is CouchFailure =>
  error instanceof Error &&
  (Reflect.get(error, 'scope') === 'couch' || error.message.startsWith('error happened in your connection'))

export const hasStatus = (error: unknown, status: number): boolean =>
  isCouchFailure(error) && error.statusCode === status

/** What a caller is told of a failure of CouchDB; CouchDB's own words stay here. */
export function problemOfCouch(failure: CouchFailure): ProblemError {
  const code = failure.statusCode === undefined ? undefined : asked[failure.statusCode]
  return problem(code ?? 'databaseUnavailable')
}

/** Gives undefined instead of CouchDB's 404; every other error is rethrown. */
export async function orMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (hasStatus(error, 404)) return undefined
    throw error
  }
}
