import type { Values } from './merge-imported.ts'
import type { Origin, Refusal } from './refusal.ts'

/** One document that a source asks for. */
export interface Draft {
  id: string
  type: string
  values: Values
  /** Fields that belong to the import alone, such as the record as it was published. */
  whole: Values
  origin: Origin
  /** The column that a field of the document was read from, for refusals. */
  columns?: Record<string, string>
}

/** What was read from a source. */
export interface Batch {
  drafts: Draft[]
  refusals: Refusal[]
  /** Remarks for the operator that refuse nothing. */
  notes: string[]
}

/** How an import went; `refusals` are of rows and of values. */
export interface Report {
  created: number
  updated: number
  unchanged: number
  refusals: Refusal[]
  notes: string[]
}
