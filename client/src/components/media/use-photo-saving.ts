import { type MediaLink, mediaAttachment, newDocumentId } from '@approdo/schemas'
import { useRecords } from '../../stores/records.ts'
import { isStorageFull } from '../../vault/storage-full.ts'
import type { DraftPhoto, PhotoDrafts } from './photo-drafts.ts'

/** Turns the photos of a form's draft into pictures of the document that was saved. */
export function usePhotoSaving(drafts: PhotoDrafts) {
  const records = useRecords()

  /** How the document will name its photos: to be saved with it, before {@link keep}. */
  const links = (scope: string, photos: readonly DraftPhoto[]): MediaLink[] =>
    photos.map(({ id, caption }) => ({
      id,
      media: newDocumentId(scope, 'media'),
      ...(caption.trim() !== '' && { caption: caption.trim() }),
    }))

  /** Stores the pictures of a document that is saved. Gives the links of those for which there was no space. */
  async function keep(scope: string, about: string, photos: readonly MediaLink[]): Promise<MediaLink[]> {
    const left: MediaLink[] = []
    for (const link of photos) {
      const blob = await drafts.get(link.id)
      if (!blob || !(await isKept(scope, about, link, blob))) left.push(link)
    }
    return left
  }

  async function isKept(scope: string, about: string, link: MediaLink, blob: Blob): Promise<boolean> {
    const { caption } = link
    const fields = {
      about,
      kind: 'photo' as const,
      takenAt: new Date().toISOString(),
      ...(caption !== undefined && { caption }),
    }
    try {
      await records.create('media', scope, fields, { id: link.media, files: { [mediaAttachment]: blob } })
      return true
    } catch (error) {
      if (isStorageFull(error)) return false
      throw error
    }
  }

  return { links, keep }
}
