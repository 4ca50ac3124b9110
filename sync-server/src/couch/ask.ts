import type nano from 'nano'
import { problem } from '../errors.ts'

/** A request to CouchDB for JSON. */
export interface Question {
  db: string
  path?: string
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  qs?: Record<string, string | number | boolean>
  body?: unknown
  /** Breaks the request off. */
  signal?: AbortSignal
}

/**
 * Asks CouchDB, for what nano has no method or one without a signal. Throws nano's error for a failure, and
 * `databaseUnavailable` when the answer breaks off, which nano gives as an empty text.
 */
export async function ask<T>(couch: nano.ServerScope, question: Question): Promise<T> {
  const answer = await couch.request(question)
  if (answer === '') throw problem('databaseUnavailable')
  return answer
}
