/** The first line of a rescue file, in clear: nothing about the persons in it. */
export interface RescueHeader {
  format: typeof rescueFormat
  version: typeof rescueVersion
  createdAt: string
  /** Whose work it is: a staff id. */
  staff: string
  /** The tablet that it comes from. */
  device: string
  /** Which of a server's keys opens it. */
  key: string
  /** The public half of the pair that was made for this file alone: an uncompressed P-256 point in base64url. */
  ephemeral: string
  /**
   * The body's key once more, for the author's other tablets: a nonce of 12 bytes and the key sealed under what
   * {@link RescueKey.own} gives, in base64url. Absent when the tablet did not know its own key yet.
   */
  own?: string
}

/** What is sealed in a rescue file. */
export interface RescueContents {
  /** The server's own word that this tablet is in the hands of this person; see `docs/developers/rescue-file.md`. */
  warrant: string
  databases: { database: string; documents: object[] }[]
}

/** What the server tells a tablet, so that it can make rescue files without a network. */
export interface RescueKey {
  id: string
  /** An uncompressed P-256 point in base64url. */
  publicKey: string
  warrant: string
  /** 32 bytes in base64url, the same on all tablets of the person: opens their own files without the server. */
  own?: string
}

export const rescueFormat = 'approdo-rescue'
export const rescueVersion = 1

/** Binds a derived key to its purpose. */
export const rescueKeyInfo = `${rescueFormat} ${rescueVersion}`
export const rescueOwnKeyInfo = `${rescueKeyInfo} own`

export const rescueContentType = 'application/vnd.approdo.rescue'

/** What one file may weigh, sealed and unpacked; more goes into several files. */
export const rescueLimits = { sealedBytes: 32 * 1024 * 1024, unpackedBytes: 64 * 1024 * 1024 }

const lineFeed = 10
const longestHeader = 2000

/** The header's bytes without the line feed that ends them, and what follows; undefined when there is no header. */
export function splitRescueFile(file: Uint8Array): { header: Uint8Array; sealed: Uint8Array } | undefined {
  const end = file.subarray(0, longestHeader).indexOf(lineFeed)
  return end < 1 ? undefined : { header: file.subarray(0, end), sealed: file.subarray(end + 1) }
}
