/** What a sender's bytes are as JSON, or why they are not read. */
export type JsonReading = { outcome: 'read'; value: unknown } | { outcome: 'malformed' | 'tooDeep' }

/**
 * Reads bytes of strangers as JSON: nested at most `deepest` deep, since what walks the value later by recursion
 * must not run out of stack, and without keys that JavaScript takes for the prototype.
 */
export function readJson(bytes: Buffer, deepest: number): JsonReading {
  if (depthOf(bytes) > deepest) return { outcome: 'tooDeep' }
  const text = bytes.toString('utf8')
  // An escape could spell the key in another way, so either sign starts the slower check.
  const suspect = text.includes('__proto__') || /\\u005f/i.test(text)
  try {
    return { outcome: 'read', value: JSON.parse(text, suspect ? refuseProto : undefined) }
  } catch {
    return { outcome: 'malformed' }
  }
}

function refuseProto(this: unknown, key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('forbidden key')
  return value
}

/** How deep the brackets go, told before anything is parsed. */
function depthOf(bytes: Buffer): number {
  let depth = 0
  let reached = 0
  let inString = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (inString) {
      if (byte === 0x5c) at += 1
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x7b || byte === 0x5b) reached = Math.max(reached, ++depth)
    else if (byte === 0x7d || byte === 0x5d) depth -= 1
  }
  return reached
}
