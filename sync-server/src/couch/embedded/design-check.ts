import { couchError } from './errors.ts'
import type { JsonObject } from './pouch.ts'
import { asObject } from './request-body.ts'
import { sandboxed } from './sandbox.ts'

/** Refuses a design document whose view functions do not compile, as CouchDB does. */
export function checkDesign(doc: JsonObject & { _id: string }): void {
  if (!doc._id.startsWith('_design/') || doc._deleted === true || doc.views === undefined) return
  const views = Object.entries(asObject(doc.views, '`views` parameter must be an object.'))
  if (doc.language !== undefined && doc.language !== 'javascript') return
  for (const [name, given] of views) {
    const { map, reduce } = asObject(given, `View ${name} must be an object`)
    if (typeof map === 'string') compile(map, 'map', name)
    if (typeof reduce === 'string' && !reduce.startsWith('_')) compile(reduce, 'reduce', name)
  }
}

function compile(source: string, kind: string, view: string): void {
  try {
    sandboxed(source)
  } catch {
    throw couchError('compilation_error', `Compilation of the ${kind} function in the '${view}' view failed`)
  }
}
