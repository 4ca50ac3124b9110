import type { Batch } from '../import-batch.ts'
import { mapDirectory } from './map-directory.ts'
import { readDirectory } from './read-directory.ts'

/** What a published HSDS directory at `path` asks of a municipality. Throws an import error when it can't be read. */
export async function readHsds(
  path: string,
  target: { municipality: string; source: string },
): Promise<Batch> {
  return mapDirectory(await readDirectory(path), target)
}
