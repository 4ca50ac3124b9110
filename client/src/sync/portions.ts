import type { Attachment, Doc } from '../replica/doc.ts'

/**
 * What one request of a push may weigh: half a minute on a line of 64 kbit/s. What has been acknowledged when the line
 * breaks is never sent again.
 */
export const portionLimits = { documents: 500, bytes: 256_000 }

/**
 * Divides documents, in their order, into portions of one request each; one that is too large stands alone. Revisions
 * of one document stay together: the server must see a deletion beside what takes its place.
 */
export function portionsOf(docs: readonly Doc[], { documents, bytes } = portionLimits): Doc[][] {
  const portions: Doc[][] = []
  let room = 0
  for (const doc of docs) {
    const weight = weightOf(doc)
    const last = portions.at(-1)
    const fits = last && last.length < documents && weight <= room
    if (last && (fits || last.at(-1)?._id === doc._id)) last.push(doc)
    else {
      portions.push([doc])
      room = bytes
    }
    room -= weight
  }
  return portions
}

/** Bytes in a request, nearly: attachments travel as base64. */
function weightOf({ _attachments = {}, ...doc }: Doc): number {
  const attached = Object.values(_attachments).reduce((sum, one) => sum + attachedWeight(one), 0)
  return JSON.stringify(doc).length + attached
}

const attachedWeight = ({ data }: Attachment): number =>
  typeof data === 'string' ? data.length : Math.ceil(((data?.size ?? 0) * 4) / 3)
