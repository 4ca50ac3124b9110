import { createHash } from 'node:crypto'
import type nano from 'nano'
import { hasStatus, orMissing } from '../couch/couch-failure.ts'
import type { DesignDocument } from '../databases/design-document.ts'
import type { RefusalProblem } from './refusal.ts'

/** A document that was refused, exactly as it came, with who sent it and why it was refused. */
export interface QuarantinedDocument {
  database: string
  staff: string
  device: string
  at: string
  problems: readonly RefusalProblem[]
  document: object
  /** When an administrator has marked it as settled, and who. */
  settled?: { at: string; by: string } | undefined
}

/** All of a refused document but its body. */
export interface RefusalNote extends Omit<QuarantinedDocument, 'document'> {
  /** Of the record in the quarantine. */
  id: string
  /** Of the document, as it came; may be of any form. */
  document?: unknown
}

export interface Quarantine {
  /** Keeps a refused document; the same content from the same person again is the same record, open again if it was settled. */
  keep(entry: QuarantinedDocument): Promise<void>
  /** What was refused in a database, settled or still open, newest first; no bodies are read. */
  list(database: string, state: 'open' | 'settled'): Promise<RefusalNote[]>
  /** What was refused from one person and is not settled, with the bodies: the newest fifty. */
  ofAuthor(staff: string): Promise<(QuarantinedDocument & { id: string })[]>
  /** Marks a record of a database or of a person as settled, or as open again; false when there is none of theirs. */
  settle(
    whose: { database: string } | { staff: string },
    id: string,
    settled: QuarantinedDocument['settled'],
  ): Promise<boolean>
}

/** Nobody goes through more by hand; bodies weigh more than notes. */
const mostNotes = 500
const mostBodies = 50

/** Who was refused what, by database and by author. */
export const quarantineDesign: DesignDocument = {
  _id: '_design/quarantine',
  language: 'javascript',
  views: {
    by_database: {
      map: `function (doc) {
  emit([doc.database, doc.settled ? 'settled' : 'open', doc.at], {
    staff: doc.staff, device: doc.device, at: doc.at, problems: doc.problems,
    document: doc.document._id, settled: doc.settled
  })
}`,
    },
    by_author: {
      map: "function (doc) { emit([doc.staff, doc.settled ? 'settled' : 'open', doc.at], null) }",
    },
  },
}

export function createQuarantine(couch: nano.ServerScope): Quarantine {
  const db = couch.use<QuarantinedDocument>('quarantine')
  const newestOf = (...key: string[]) => ({ startkey: [...key, {}], endkey: key, descending: true })
  return {
    async keep(entry) {
      const content = JSON.stringify([entry.database, entry.staff, entry.document])
      const id = createHash('sha256').update(content).digest('hex')
      try {
        await db.insert(entry, id)
      } catch (error) {
        if (!hasStatus(error, 409)) throw error
        const { settled, ...stored } = await db.get(id)
        if (settled) await db.insert({ ...stored, at: entry.at, device: entry.device })
      }
    },

    async list(database, state) {
      const newest = { ...newestOf(database, state), limit: mostNotes }
      const { rows } = await db.view<Omit<RefusalNote, 'id' | 'database'>>(
        'quarantine',
        'by_database',
        newest,
      )
      return rows.map(({ id, value }) => ({ ...value, id, database }))
    },

    async ofAuthor(staff) {
      const { rows } = await db.view('quarantine', 'by_author', {
        ...newestOf(staff, 'open'),
        limit: mostBodies,
        include_docs: true,
      })
      return rows.flatMap(({ id, doc }) => (doc ? [{ ...doc, id }] : []))
    },

    async settle(whose, id, settled) {
      const stored = await orMissing(db.get(id))
      if (!stored) return false
      const isTheirs = 'staff' in whose ? stored.staff === whose.staff : stored.database === whose.database
      if (!isTheirs) return false
      await db.insert({ ...stored, settled })
      return true
    },
  }
}
