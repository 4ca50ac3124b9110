import { createHash } from 'node:crypto'
import { ulidFromBytes } from '@approdo/schemas'

/** A ULID that comes out the same for the same parts, so that a second import finds what the first one wrote. */
export const stableUlid = (...parts: string[]): string =>
  ulidFromBytes(createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16))
