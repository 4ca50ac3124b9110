import { useSession } from '../../stores/session.ts'
import { useStorage } from '../../stores/storage.ts'

/** A photo of a form that is not saved yet. The form's own draft holds this; the picture is sealed beside it. */
export interface DraftPhoto {
  id: string
  caption: string
}

interface StoredPhoto {
  type: string
  base64: string
}

/** Keeps the pictures of an open form, sealed, each under the form's draft key: they survive what the draft survives. */
export function usePhotoDrafts(key: () => string) {
  const session = useSession()
  const storage = useStorage()
  const drafts = () => session.opened?.replica.drafts
  const place = (id: string): string => `${key()}:photo:${id}`

  return {
    async put(id: string, blob: Blob): Promise<void> {
      const photo: StoredPhoto = { type: blob.type, base64: await toBase64(blob) }
      await storage.watch(async () => drafts()?.put(place(id), photo))
    },
    async get(id: string): Promise<Blob | undefined> {
      const stored = (await drafts()?.get(place(id))) as StoredPhoto | undefined
      return stored && fromBase64(stored)
    },
    async remove(id: string): Promise<void> {
      await drafts()?.remove(place(id))
    },
    async clear(photos: readonly DraftPhoto[]): Promise<void> {
      for (const { id } of photos) await drafts()?.remove(place(id))
    },
  }
}
export type PhotoDrafts = ReturnType<typeof usePhotoDrafts>

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

const fromBase64 = ({ type, base64 }: StoredPhoto): Blob =>
  new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], { type })
