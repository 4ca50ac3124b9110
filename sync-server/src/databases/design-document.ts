import type nano from 'nano'
import { hasStatus, orMissing } from '../couch/couch-failure.ts'

/** A view: its functions as source that CouchDB's engines and PouchDB's run alike. */
export interface View {
  map: string
  reduce?: string
}

export interface DesignDocument {
  _id: `_design/${string}`
  language: 'javascript'
  views: Record<string, View>
}

/** Stores the design document unless it is there word by word: an equal one must not rebuild its views. */
export async function ensureDesign(db: nano.DocumentScope<unknown>, design: DesignDocument): Promise<void> {
  const stored = await orMissing(db.get(design._id))
  if (stored !== undefined && same(stored, design)) return
  try {
    await db.insert({ ...design, ...(stored && { _rev: stored._rev }) } as nano.MaybeDocument)
  } catch (error) {
    // Another server has stored its own between the two requests.
    if (!hasStatus(error, 409)) throw error
  }
}

const same = (stored: object, design: DesignDocument): boolean =>
  JSON.stringify(Reflect.get(stored, 'views')) === JSON.stringify(design.views)
