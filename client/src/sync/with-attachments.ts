import type { Attachment, Doc } from '../replica/doc.ts'
import type { Line } from './line.ts'
import { remoteUrl } from './remote-database.ts'

/**
 * Brings the bytes of the attachments that a snapshot only names. Undefined when the server has them no more: the
 * document has changed since, and the feed brings its newer revision. Throws `SyncError`.
 */
export async function withAttachments(doc: Doc, database: string, line: Line): Promise<Doc | undefined> {
  if (!doc._attachments || doc._deleted) return doc
  const whole: Record<string, Attachment> = {}
  for (const [name, { content_type, revpos }] of Object.entries(doc._attachments)) {
    const path = [doc._id, name].map(encodeURIComponent).join('/')
    const answer = await line.fetch(`${remoteUrl(database)}/${path}?rev=${doc._rev}`)
    if (!answer.ok) return undefined
    whole[name] = { content_type, data: await answer.blob(), ...(revpos !== undefined && { revpos }) }
  }
  return { ...doc, _attachments: whole }
}
