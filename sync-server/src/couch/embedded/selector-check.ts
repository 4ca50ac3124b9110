import { couchError } from './errors.ts'
import { asObject } from './request-body.ts'

const combining = new Set(['$and', '$or', '$nor', '$not', '$elemMatch', '$allMatch', '$keyMapMatch'])
const comparing = new Set(
  [
    '$lt',
    '$lte',
    '$eq',
    '$ne',
    '$gte',
    '$gt',
    '$exists',
    '$type',
    '$in',
    '$nin',
    '$size',
    '$mod',
    '$regex',
  ].concat(['$all', '$beginsWith']),
)

/** Refuses a selector with an operator that CouchDB does not know: PouchDB takes some for one that matches nothing. */
export function checkSelector(selector: unknown): void {
  checkLevel(asObject(selector, 'Selector must be a JSON object'))
}

function checkLevel(level: object): void {
  for (const [name, value] of Object.entries(level)) {
    if (comparing.has(name)) continue
    if (name.startsWith('$') && !combining.has(name)) {
      throw couchError('invalid_operator', `Invalid operator: ${name}`)
    }
    if (typeof value === 'object' && value !== null) checkLevel(value)
  }
}
