import type { Databases } from './databases.ts'
import type { ViewEngine } from './view-engine.ts'

/** What the routes work on. */
export interface Endpoint {
  databases: Databases
  views: ViewEngine
  uuid: string
}

/** The route parameter of everything within a database. */
export interface InDatabase {
  Params: { db: string }
}
