/** Every failure this endpoint knows, with the status CouchDB gives it. */
const statusOf = {
  bad_request: 400,
  query_parse_error: 400,
  illegal_database_name: 400,
  database_name_too_long: 400,
  illegal_docid: 400,
  doc_validation: 400,
  compilation_error: 400,
  invalid_operator: 400,
  invalid_selector: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  file_exists: 412,
  missing_stub: 412,
  too_large: 413,
  bad_content_type: 415,
  requested_range_not_satisfiable: 416,
  internal_server_error: 500,
  timeout: 500,
  not_implemented: 501,
} as const

export type CouchCode = keyof typeof statusOf

export interface Problem {
  status: number
  error: string
  reason: string
}

/** An error whose `problem` is answered as it is. */
export function couchError(code: CouchCode, reason: string): Error & { problem: Problem } {
  return Object.assign(new Error(reason), { problem: { status: statusOf[code], error: code, reason } })
}

/** Translates whatever was thrown (here, by PouchDB or by Fastify) into what CouchDB would answer. */
export function problemOf(thrown: unknown): Problem {
  if (typeof thrown !== 'object' || thrown === null) return unexpected()
  if ('problem' in thrown) return thrown.problem as Problem
  if ('statusCode' in thrown && typeof thrown.statusCode === 'number') return fromFastify(thrown.statusCode)
  if ('status' in thrown && typeof thrown.status === 'number') return fromPouch(thrown.status, thrown)
  return unexpected()
}

function unexpected(): Problem {
  return { status: 500, error: 'internal_server_error', reason: 'The request could not be carried out.' }
}

function fromFastify(status: number): Problem {
  if (status === 413) return { status, error: 'too_large', reason: 'the request entity is too large' }
  if (status === 404) return { status, error: 'not_found', reason: 'missing' }
  if (status === 405) return { status, error: 'method_not_allowed', reason: 'Method not allowed.' }
  if (status === 415) return { status, error: 'bad_content_type', reason: 'Unsupported content type.' }
  if (status >= 400 && status < 500) return { status, error: 'bad_request', reason: 'Invalid request.' }
  return unexpected()
}

function fromPouch(status: number, thrown: object): Problem {
  const text = (key: string) => {
    const value: unknown = Reflect.get(thrown, key)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  if (status === 409) return { status, error: 'conflict', reason: 'Document update conflict.' }
  const error = text('name') ?? 'internal_server_error'
  // PouchDB answers 500 for some wrong input that CouchDB answers 400 for.
  const wrongInput = error === 'doc_validation' || error === 'badarg'
  return { status: wrongInput ? 400 : status, error, reason: text('reason') ?? text('message') ?? error }
}
