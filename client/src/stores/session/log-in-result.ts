import type { Answer } from '../../sync/request.ts'

/** Ends of a log-in that the server names by a code. */
const named = [
  'wrongCredentials',
  'accountDisabled',
  'deviceRevoked',
  'enrolmentNeeded',
  'enrolmentCodeWrong',
] as const

export type LogInResult =
  | { outcome: 'ok' }
  | { outcome: (typeof named)[number] | 'offline' | 'tooMany' | 'failed' }

/** What a log-in that did not succeed means to a person. */
export function logInResult(answer: Exclude<Answer<unknown>, { outcome: 'ok' }>): LogInResult {
  if (answer.outcome === 'offline') return { outcome: 'offline' }
  if (answer.status === 429) return { outcome: 'tooMany' }
  return { outcome: named.find((code) => code === answer.code) ?? 'failed' }
}
