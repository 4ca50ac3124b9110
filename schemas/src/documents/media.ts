import Type, { type Static } from 'typebox'
import { documentOf, EntryId, Instant, Line, Reference } from './base.ts'

/**
 * A picture: a photo or a signature, as a document of its own with the attachment {@link mediaAttachment}, so that the
 * words of a visit never wait for its photos. `about` is the document that it belongs to.
 */
export const Media = documentOf('media', {
  about: Reference,
  kind: Type.Enum(['photo', 'signature']),
  caption: Type.Optional(Line),
  takenAt: Instant,
})
export type Media = Static<typeof Media>

/** How the document that a picture belongs to names it: known before the picture itself has arrived. */
export const MediaLink = Type.Object({ id: EntryId, media: Reference, caption: Type.Optional(Line) })
export type MediaLink = Static<typeof MediaLink>
