import type { GivenAttachment } from '@approdo/schemas'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'

const Revision = Type.String({ pattern: '^[1-9]\\d{0,9}-[0-9A-Za-z]{1,64}$' })

const Attachment = Type.Union([
  Type.Object({ stub: Type.Literal(true) }),
  Type.Object({ content_type: Type.Optional(Type.String({ maxLength: 200 })), data: Type.String() }),
])

/** The members that CouchDB takes in a document that is pushed; whatever else begins with `_` it refuses. */
const PushedDocument = Type.Object({
  _id: Type.String(),
  _rev: Type.Optional(Revision),
  _deleted: Type.Optional(Type.Boolean()),
  _revisions: Type.Optional(
    Type.Object({
      start: Type.Integer({ minimum: 1 }),
      ids: Type.Array(Type.String({ pattern: '^[0-9A-Za-z]{1,64}$' }), { minItems: 1, maxItems: 5000 }),
    }),
  ),
  _attachments: Type.Optional(Type.Record(Type.String({ pattern: '^[^_]' }), Attachment)),
})
export type PushedDocument = Static<typeof PushedDocument> & Record<string, unknown>

const reserved = new Set(Object.keys(PushedDocument.properties))

/** Whether CouchDB would take the document; one that it would not makes it refuse the whole request. */
export function isPushable(given: unknown, newEdits: boolean): given is PushedDocument {
  if (!Value.Check(PushedDocument, given)) return false
  const others = Object.keys(given).filter((name) => name.startsWith('_') && !reserved.has(name))
  return others.length === 0 && (newEdits || revisionOf(given) !== undefined)
}

/** The revision that a document is, or with new edits the one that it is based on. */
export function revisionOf({ _rev, _revisions }: PushedDocument): string | undefined {
  return _revisions ? `${_revisions.start}-${_revisions.ids[0]}` : _rev
}

/** The revisions that the pushed one descends from, nearest first. */
export function ancestorsOf({ _revisions }: PushedDocument): string[] {
  return _revisions?.ids.slice(1).map((hash, back) => `${_revisions.start - 1 - back}-${hash}`) ?? []
}

/** The attachments with their bytes, where they come with the document. */
export const givenAttachments = ({ _attachments }: PushedDocument): Record<string, GivenAttachment> =>
  Object.fromEntries(
    Object.entries(_attachments ?? {}).map(([name, one]) => [
      name,
      'data' in one ? { contentType: one.content_type, bytes: Buffer.from(one.data, 'base64') } : {},
    ]),
  )
