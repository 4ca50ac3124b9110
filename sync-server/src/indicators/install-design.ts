import type nano from 'nano'
import { hasStatus, orMissing } from '../couch/couch-failure.ts'
import { type IndicatorsDesign, indicatorsDesignDocument } from './design-document.ts'

type Database = nano.DocumentScope<unknown>

/**
 * Which version of the views a database has: ours, another, or none. Other servers at the same CouchDB may be
 * of another version.
 */
export async function designState(db: Database): Promise<'current' | 'outdated' | 'missing'> {
  const design = indicatorsDesignDocument()
  const stored = await orMissing(db.get(design._id))
  if (stored === undefined) return 'missing'
  return Reflect.get(stored, 'version') === design.version ? 'current' : 'outdated'
}

/**
 * Gives the database the views of this version. Where there are others, the new ones are built under another
 * name first, and the old ones answer until that is done: a view's index belongs to its text, so the new name
 * takes over what was built. May be called any number of times, by several servers at once.
 */
export async function installDesign(db: Database): Promise<void> {
  const design = indicatorsDesignDocument()
  const state = await designState(db)
  if (state === 'current') return
  if (state === 'outdated') await buildBeside(db, design)
  await put(db, design)
  if (state === 'outdated') await remove(db, besideOf(design))
}

const besideOf = (design: IndicatorsDesign): string => `${design._id}-${design.version}`

async function buildBeside(db: Database, design: IndicatorsDesign): Promise<void> {
  const beside = besideOf(design)
  await put(db, { ...design, _id: beside })
  const name = beside.slice('_design/'.length)
  for (const view of Object.keys(design.views)) await db.view(name, view, { reduce: false, limit: 1 })
}

async function put(db: Database, design: Omit<IndicatorsDesign, '_id'> & { _id: string }): Promise<void> {
  const stored = await orMissing(db.get(design._id))
  try {
    const document = stored === undefined ? design : { ...design, _rev: stored._rev }
    await db.insert(document as nano.MaybeDocument)
  } catch (error) {
    // Another server was faster.
    if (!hasStatus(error, 409)) throw error
  }
}

async function remove(db: Database, id: string): Promise<void> {
  const stored = await orMissing(db.get(id))
  if (stored === undefined) return
  try {
    await db.destroy(id, stored._rev)
  } catch (error) {
    if (!hasStatus(error, 404) && !hasStatus(error, 409)) throw error
  }
}
