import { createHash } from 'node:crypto'
import type nano from 'nano'
import { hasStatus } from '../couch/couch-failure.ts'
import type { RefusalProblem } from './refusal.ts'

/** A document that was refused, exactly as it came, with who sent it and why it was refused. */
export interface QuarantinedDocument {
  database: string
  staff: string
  device: string
  at: string
  problems: readonly RefusalProblem[]
  document: object
}

export interface Quarantine {
  /** Keeps a refused document; the same content from the same person again is the same record. */
  keep(entry: QuarantinedDocument): Promise<void>
}

export function createQuarantine(couch: nano.ServerScope): Quarantine {
  const db = couch.use<QuarantinedDocument>('quarantine')
  return {
    async keep(entry) {
      const content = JSON.stringify([entry.database, entry.staff, entry.document])
      try {
        await db.insert(entry, createHash('sha256').update(content).digest('hex'))
      } catch (error) {
        if (!hasStatus(error, 409)) throw error
      }
    },
  }
}
