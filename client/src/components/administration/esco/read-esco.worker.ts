import { readEscoCsv } from '@approdo/schemas'
import type { EscoFileReading } from './read-esco-file.ts'

/** Reads an ESCO file beside the page: the skills of ESCO 1.2 take seconds. */
self.onmessage = async ({ data }: MessageEvent<Blob>) => {
  self.postMessage(await read(data))
}

async function read(file: Blob): Promise<EscoFileReading> {
  const bytes = await file.arrayBuffer()
  try {
    return { outcome: 'read', csv: readEscoCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch (error) {
    if (error instanceof TypeError) return { outcome: 'notUtf8' }
    throw error
  }
}
