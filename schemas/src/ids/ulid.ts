import { ulid } from 'ulid'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const shape = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** A new ULID: 48 bits of time (ms), 80 bits of chance; sorts by the time it was made. */
export const newUlid = (at = Date.now()): string => ulid(at)

/** Whether the text is a ULID in its canonical upper-case form (Crockford base 32, 26 characters). */
export const isUlid = (text: string): boolean => shape.test(text)

/**
 * The ULID form of 16 bytes, for ids that must come out the same each time, such as those of an
 * imported directory. Throws RangeError for another length.
 */
export function ulidFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError('A ULID has 16 bytes')
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  let text = ''
  for (let index = 0; index < 26; index++) {
    text = alphabet.charAt(Number(value & 31n)) + text
    value >>= 5n
  }
  return text
}
