import createAbstractMapReduce from 'pouchdb-abstract-mapreduce'
import { couchError } from './errors.ts'
import type { JsonObject, Pouch } from './pouch.ts'
import { builtInReduce } from './reduces.ts'
import { type Sandboxed, sandboxed } from './sandbox.ts'

export interface ViewEngine {
  query(pouch: Pouch, design: string, view: string, options: JsonObject): Promise<JsonObject>
  cleanup(pouch: Pouch): Promise<unknown>
}

/**
 * Map/reduce on PouchDB's indexer with functions of our own sandbox: PouchDB's compiles each function anew for
 * each document, and lets one that loops hold the process for ever.
 */
export function createViewEngine(): ViewEngine {
  // A map function that looped has left holes in its index, so its view is answered with an error for good.
  const looping = new Set<string>()

  const indexer = createAbstractMapReduce(
    'mrviews',
    (source, emit) => {
      let map: Sandboxed | undefined
      return (doc) => {
        if (looping.has(source)) return
        map ??= sandboxed(source)
        try {
          for (const [key, value] of map.call(doc).emitted) emit(key, value)
        } finally {
          if (map.looped()) looping.add(source)
        }
      }
    },
    (source) => {
      const builtIn = builtInReduce(source)
      if (builtIn) return builtIn
      const reduce = sandboxed(source)
      return (keys, values, rereduce) => reduce.call(keys, values, rereduce).result
    },
    () => undefined,
  )

  return {
    async query(pouch, design, view, options) {
      const definition = await definitionOf(pouch, design, view)
      if (definition.reduce?.startsWith('_') && !builtInReduce(definition.reduce)) {
        throw couchError('not_implemented', `${definition.reduce} is not a supported reduce function.`)
      }
      const answer = await indexer.query.call(pouch, `${design}/${view}`, options)
      if (looping.has(definition.map)) {
        throw couchError('timeout', 'The map function did not end in a reasonable amount of time.')
      }
      return answer
    },
    cleanup: (pouch) => indexer.viewCleanup.call(pouch),
  }
}

async function definitionOf(
  pouch: Pouch,
  design: string,
  view: string,
): Promise<{ map: string; reduce?: string }> {
  const doc = await pouch.get(`_design/${design}`)
  const views = doc.views
  // PouchDB's indexer takes the slash as the end of the design document's name.
  const addressable = !design.includes('/') && !view.includes('/')
  if (addressable && typeof views === 'object' && views !== null && Object.hasOwn(views, view)) {
    const { map, reduce } = Reflect.get(views, view) ?? {}
    if (typeof map === 'string') return typeof reduce === 'string' ? { map, reduce } : { map }
  }
  throw couchError('not_found', 'missing_named_view')
}
