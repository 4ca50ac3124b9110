const [quote, backslash, newline] = [0x22, 0x5c, 0x0a]
const [openObject, closeObject, openArray, closeArray] = [0x7b, 0x7d, 0x5b, 0x5d]

/** `{"results": [{"docs": [{"ok": {` */
const depthOfDocument = 6

/**
 * The documents in CouchDB's answer to `_bulk_get`, `{"results":[{"docs":[{"ok":…}, {"error":…}]}]}`: the bytes of
 * each `ok` as they stand in it, each on one line. Undefined when the answer is not whole.
 */
export function documentsIn(answer: Uint8Array): Uint8Array[] | undefined {
  const documents: Uint8Array[] = []
  let depth = 0
  let key: Uint8Array | undefined
  let from = -1
  for (let at = 0; at < answer.length; at++) {
    const byte = answer[at]
    if (byte === quote) {
      const end = endOfString(answer, at)
      if (depth === depthOfDocument - 1) key = answer.subarray(at + 1, end)
      at = end
    } else if (byte === openObject || byte === openArray) {
      if (++depth === depthOfDocument && isOk(key)) from = at
    } else if (byte === closeObject || byte === closeArray) {
      if (depth-- !== depthOfDocument || from === -1) continue
      documents.push(onOneLine(answer.subarray(from, at + 1)))
      from = -1
    }
  }
  return depth === 0 && answer.length > 0 ? documents : undefined
}

/** Most strings are short; the end of a long one is looked for natively, which is faster by far. */
const shortLength = 24

function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1
  for (const far = at + shortLength; at < far && at < bytes.length; at++) {
    if (bytes[at] === quote) return at
    if (bytes[at] === backslash) at++
  }
  for (;;) {
    const end = bytes.indexOf(quote, at)
    if (end === -1) return bytes.length
    let escapes = 0
    while (end - 1 - escapes >= at && bytes[end - 1 - escapes] === backslash) escapes++
    if (escapes % 2 === 0) return end
    at = end + 1
  }
}

const isOk = (key: Uint8Array | undefined): boolean => key?.length === 2 && key[0] === 0x6f && key[1] === 0x6b

// A line's end can only stand between the parts of JSON, where a space does as well.
function onOneLine(json: Uint8Array): Uint8Array {
  return json.includes(newline) ? json.map((byte) => (byte === newline ? 0x20 : byte)) : json
}
