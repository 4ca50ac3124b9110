/**
 * The text of a file: UTF-8 or UTF-16 by its mark, UTF-8 when the bytes are valid, else Windows-1252
 * (the Latin-1 that spreadsheets write). Line ends become `\n`.
 */
export function decodeText(bytes: Uint8Array): string {
  return decoded(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n')
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
