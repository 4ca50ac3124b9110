import http from 'pouchdb-adapter-http'
import PouchDB from 'pouchdb-core'
import replication from 'pouchdb-replication'

/** PouchDB with what sync needs of it: the HTTP adapter and the replicator. */
export const Pouch = PouchDB.plugin(http).plugin(replication)
