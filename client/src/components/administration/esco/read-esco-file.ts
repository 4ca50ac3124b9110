import type { EscoCsv } from '@approdo/schemas'

/** What a file holds, or why it can't be read. */
export type EscoFileReading =
  | { outcome: 'read'; csv: EscoCsv }
  | { outcome: 'notUtf8' | 'tooLarge' | 'unreadable' }

/** What a file may weigh, in bytes: several times the largest of ESCO 1.2. */
export const largestEscoFile = 100 * 1024 * 1024

/** Reads an official ESCO file (UTF-8, CSV) in a worker of its own; see `readEscoCsv`. */
export async function readEscoFile(file: Blob): Promise<EscoFileReading> {
  if (file.size > largestEscoFile) return { outcome: 'tooLarge' }
  const worker = new Worker(new URL('./read-esco.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<EscoFileReading>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<EscoFileReading>) => resolve(data)
    worker.onerror = () => resolve({ outcome: 'unreadable' })
    worker.postMessage(file)
  }).finally(() => worker.terminate())
}
