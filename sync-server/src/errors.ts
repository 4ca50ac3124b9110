/**
 * Every failure that an answer can name: its code, the HTTP status, and a title in words. Titles and details
 * never hold what a request or a document says.
 */
export const problems = {
  malformedRequest: { status: 400, title: 'The request is malformed' },
  malformedJson: { status: 400, title: 'The body is not valid JSON' },
  rescueUnreadable: { status: 400, title: 'This is not a whole, unchanged rescue file' },
  rescueKeyUnknown: { status: 400, title: 'The rescue file was sealed for another server' },
  noSession: { status: 401, title: 'Nobody is logged in, or the session has ended' },
  wrongCredentials: { status: 401, title: 'The user name or the password is wrong' },
  foreignOrigin: { status: 403, title: 'Requests from other sites are refused' },
  forbidden: { status: 403, title: 'The document does not exist or is not yours to change' },
  deviceRevoked: { status: 403, title: 'This device has been revoked' },
  accountDisabled: { status: 403, title: 'This account has been disabled' },
  enrolmentNeeded: { status: 403, title: 'This device is new here: its log-in needs a one-time code' },
  enrolmentCodeWrong: { status: 403, title: 'The one-time code is wrong, used or expired' },
  notYours: { status: 403, title: 'This goes beyond the municipalities that you administer' },
  rescueNotYours: { status: 403, title: 'The rescue file is somebody else’s' },
  ownAccount: { status: 403, title: 'Another administrator must do this to your account' },
  refused: { status: 403, title: 'The document is refused' },
  notFound: { status: 404, title: 'There is nothing here' },
  conflict: { status: 409, title: 'The document has been changed meanwhile' },
  usernameTaken: { status: 409, title: 'Somebody has this user name already' },
  lengthRequired: { status: 411, title: 'The length of the body is missing' },
  missingStub: { status: 412, title: 'The document names an attachment that is not there' },
  tooLarge: { status: 413, title: 'The body is too large' },
  unsupportedContentType: { status: 415, title: 'The content type is not supported' },
  clientTooOld: {
    status: 426,
    title: 'This version of the app is too old to sync: it has to be updated first',
  },
  tooManyAttempts: { status: 429, title: 'Too many attempts: wait and try again' },
  internal: { status: 500, title: 'The server failed to answer' },
  databaseUnavailable: { status: 503, title: 'The database does not answer' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** A failure of {@link problems}, thrown; `members` are added to the answer. */
export interface ProblemError extends Error {
  code: ProblemCode
  members: Record<string, unknown>
}

const raised = new WeakSet<Error>()

/** The error of a code. `detail` is for a person: it names fields and never their contents. */
export function problem(
  code: ProblemCode,
  detail?: string,
  members: Record<string, unknown> = {},
): ProblemError {
  const error = Object.assign(new Error(detail ?? problems[code].title), { code, members })
  raised.add(error)
  return error
}

export const isProblem = (error: unknown): error is ProblemError =>
  error instanceof Error && raised.has(error)
