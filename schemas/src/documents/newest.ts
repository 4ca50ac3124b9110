/** What tells a document's place in time: the day that it is about, where it has one, and when it was written. */
export interface Dated {
  _id: string
  createdAt: string
  on?: string
}

const order = (one: Dated): string => `${one.on ?? one.createdAt} ${one.createdAt} ${one._id}`

/** Newest first, by the day that a document is about and then by when it was written. */
export const newestFirst = <Doc extends Dated>(docs: readonly Doc[]): Doc[] =>
  docs.toSorted((left, right) => (order(left) < order(right) ? 1 : -1))

/** The newest of some documents; undefined for none. */
export const newest = <Doc extends Dated>(docs: readonly Doc[]): Doc | undefined =>
  docs.reduce<Doc | undefined>((best, doc) => (!best || order(best) < order(doc) ? doc : best), undefined)
