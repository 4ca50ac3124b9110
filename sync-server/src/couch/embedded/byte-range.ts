import { couchError } from './errors.ts'

/** The one range asked for, within `length`; undefined when none is, or several are. Throws CouchDB's 416. */
export function byteRange(
  header: string | undefined,
  length: number,
): { from: number; to: number } | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  if (from > to || from >= length) {
    throw couchError('requested_range_not_satisfiable', 'Requested range not satisfiable')
  }
  return { from, to }
}
