import type { DocumentProblem } from '../documents/document-problems.ts'
import { parseDocumentId } from '../ids/document-id.ts'

/** The name of the one attachment that a `media` document has. */
export const mediaAttachment = 'image'

/** What a picture may weigh, in bytes: a photo as the tablet makes it takes a tenth of it. */
export const mediaLimit = 3 * 1024 * 1024

/** How a file of each type begins. Types that can hold scripts, such as SVG, are not among them. */
const signatures: ReadonlyMap<string | undefined, (bytes: Uint8Array) => boolean> = new Map([
  ['image/jpeg', (bytes) => starts(bytes, [0xff, 0xd8, 0xff])],
  ['image/png', (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/webp', (bytes) => text(bytes, 0) === 'RIFF' && text(bytes, 8) === 'WEBP'],
])

/** The types that a picture may have. */
export const mediaTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/** Whether the id is that of a picture, which goes on its own way after the documents. */
export const isMedia = (id: string): boolean => parseDocumentId(id)?.type === 'media'

/** What is known of an attachment that is to be stored; `bytes` unless it is stored already (a stub). */
export interface GivenAttachment {
  contentType?: string | undefined
  bytes?: Uint8Array | undefined
}

/**
 * What keeps the attachments of a `media` document from being stored: it has the one named {@link mediaAttachment}, of one
 * of the {@link mediaTypes} by its name and by its first bytes, of at most {@link mediaLimit} bytes. Empty when all is well.
 */
export function mediaProblems(attachments: Readonly<Record<string, GivenAttachment>>): DocumentProblem[] {
  const names = Object.keys(attachments)
  const image = attachments[mediaAttachment]
  if (!image || names.length !== 1) return [problem('one attachment named image')]
  if (!image.bytes) return []
  if (!signatures.get(image.contentType)?.(image.bytes)) return [problem('a picture in JPEG, PNG or WebP')]
  return image.bytes.length > mediaLimit ? [problem(`at most ${mediaLimit} bytes`)] : []
}

const problem = (expected: string): DocumentProblem => ({
  code: 'invalidField',
  field: '/_attachments',
  expected,
})

const starts = (bytes: Uint8Array, first: number[]): boolean => first.every((one, at) => bytes[at] === one)
const text = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
