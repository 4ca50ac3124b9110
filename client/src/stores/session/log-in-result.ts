import type { Answer } from '../../sync/request.ts'

export type LogInResult =
  | { outcome: 'ok' }
  | { outcome: 'wrongCredentials' | 'offline' | 'tooMany' | 'failed' }

/** What a log-in that did not succeed means to a person. */
export function logInResult(answer: Exclude<Answer<unknown>, { outcome: 'ok' }>): LogInResult {
  if (answer.outcome === 'offline') return { outcome: 'offline' }
  if (answer.status === 401) return { outcome: 'wrongCredentials' }
  return { outcome: answer.status === 429 ? 'tooMany' : 'failed' }
}
