import {
  errorCodes,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { isCouchFailure, problemOfCouch } from '../couch/couch-failure.ts'
import { isProblem, type ProblemCode, type ProblemError, problem, problems } from '../errors.ts'

/** Answers every failure with a problem document (RFC 9457). */
export function problemAnswers(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = problemOf(error)
    if (known.code === 'internal') request.log.error({ err: error }, 'A request failed')
    if (known.code === 'databaseUnavailable') request.log.warn('CouchDB does not answer')
    return answer(request, reply, known)
  })
}

/** Answers with a problem document. */
export function answer(request: FastifyRequest, reply: FastifyReply, error: ProblemError): FastifyReply {
  const { status, title } = problems[error.code]
  const type = `urn:approdo:problem:${error.code}`
  const body = { type, title, status, detail: error.message, code: error.code }
  const forCouchClients = request.url.startsWith('/sync') ? couchMembers(error) : {}
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ ...body, ...forCouchClients, ...error.members })
}

const couchErrors: Partial<Record<ProblemCode, string>> = {
  noSession: 'unauthorized',
  notFound: 'not_found',
  conflict: 'conflict',
  missingStub: 'missing_stub',
}

/** The two members that PouchDB and CouchDB read in an error. */
function couchMembers({ code, message }: ProblemError): { error: string; reason: string } {
  const { status } = problems[code]
  const byStatus = status === 403 ? 'forbidden' : status < 500 ? 'bad_request' : 'internal_server_error'
  return { error: couchErrors[code] ?? byStatus, reason: message }
}

function problemOf(error: unknown): ProblemError {
  if (isProblem(error)) return error
  if (isCouchFailure(error)) return problemOfCouch(error)
  if (!(error instanceof Error)) return problem('internal')
  const { code, statusCode, validation } = error as Partial<FastifyError>
  if (validation) return problem('malformedRequest', error.message)
  if (error instanceof errorCodes.FST_ERR_CTP_BODY_TOO_LARGE) return problem('tooLarge')
  if (error instanceof errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE) return problem('unsupportedContentType')
  if (statusCode === 429) return problem('tooManyAttempts')
  const ofCaller = statusCode !== undefined && statusCode >= 400 && statusCode < 500
  return ofCaller && code?.startsWith('FST_') ? problem('malformedRequest') : problem('internal')
}
