import { scopeOfId } from '@approdo/schemas'
import { ask } from '../couch/ask.ts'
import type { Services } from '../services.ts'

interface Step {
  id: string
  key: [string, string?]
  value: string | null
}

/**
 * The cases of a municipality in which a plan waits for a decision, as `awaitsReview` of `caseSummary` has it. Costs what is
 * proposed now, whatever was decided before.
 */
export async function awaitingReview({ couch, databases }: Services, database: string): Promise<string[]> {
  await databases.open(database)
  const steps = async (keys: unknown[]): Promise<Step[]> => {
    const question = { db: database, path: '_design/review/_view/steps', method: 'POST' as const }
    return (await ask<{ rows: Step[] }>(couch, { ...question, body: { keys } })).rows
  }
  const proposed = await steps([['proposed']])
  if (proposed.length === 0) return []
  const decided = await steps(proposed.map(({ id }) => ['decided', id]))
  const settled = new Set(decided.map(({ key, value }) => `${key[1]} ${value}`))
  const waiting = proposed.filter(({ id, value }) => !settled.has(`${id} ${value}`))
  return [...new Set(waiting.flatMap(({ id }) => scopeOfId(id) ?? []))]
}
