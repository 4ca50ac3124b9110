import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commonsDatabase,
  databaseOf,
  formatDocumentId,
  isUlid,
  municipalityOf,
  newDocumentId,
  newScope,
  newUlid,
  parseDocumentId,
  parseScope,
  scopeOfId,
  scopeText,
  ulidFromBytes,
} from '../../src/index.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
const ulid = bytes.map(ulidFromBytes)
const scope = fc.oneof(
  fc.record({ kind: fc.constantFrom('case' as const, 'training' as const), ulid }),
  fc.constantFrom({ kind: 'place' as const, ulid: undefined }, { kind: 'commons' as const, ulid: undefined }),
)
const type = fc.constantFrom('goal', 'plan', 'training-visit', 'survey-response', 'a1-b2')
/** Which of two texts comes first. */
const order = ([left = '', right = '']: string[]) => (left < right ? -1 : left > right ? 1 : 0)
const one = '01HZY3V5Q8W2E4R6T7Y8A9B0CD'
const root = `case:${one}`

describe('an id', () => {
  test('says what it was built from', () => {
    fc.assert(
      fc.property(scope, type, ulid, (of, name, own) => {
        const parts = { scope: of, type: name, ulid: own, isRoot: false }
        const text = formatDocumentId(parts)
        expect(parseDocumentId(text)).toEqual(parts)
        expect(scopeOfId(text)).toBe(scopeText(of))
      }),
    )
  })

  test('of a root is the scope itself', () => {
    fc.assert(
      fc.property(fc.constantFrom('case' as const, 'training' as const), ulid, (kind, own) => {
        const parsed = parseDocumentId(`${kind}:${own}`)
        expect(parsed).toEqual({ scope: { kind, ulid: own }, type: kind, ulid: own, isRoot: true })
        expect(parsed && formatDocumentId(parsed)).toBe(`${kind}:${own}`)
      }),
    )
  })

  test('that is new can be read, and is never the same twice', () => {
    const ids = Array.from({ length: 200 }, () => newDocumentId(newScope('case'), 'goal'))
    expect(ids.every((id) => parseDocumentId(id)?.type === 'goal')).toBe(true)
    expect(new Set(ids).size).toBe(200)
  })

  test('is either refused or written back letter by letter, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('case', 'place', ':', '::', one, 'goal', '\n', '_design/'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const text = pieces.join('')
        const parsed = parseDocumentId(text)
        if (parsed !== undefined) expect(formatDocumentId(parsed)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    '',
    'place',
    'commons',
    '_design/indicators',
    '_design/case:goal:01HZY3V5Q8W2E4R6T7Y8A9B0CD',
    '_local/x',
    `${root}\n`,
    `\n${root}`,
    ` ${root}`,
    root.toLowerCase(),
    `CASE:${one}`,
    `case::${one}`,
    `${root}:`,
    `${root}:goal`,
    `${root}:goal:${one}:`,
    `${root}:goal:${one}\n`,
    `${root}:goal:${one.toLowerCase()}`,
    `${root}:Goal:${one}`,
    `${root}:go_al:${one}`,
    `${root}:-goal:${one}`,
    `${root}:goal:${one}:x`,
    `${root}:case:${one}`,
    `place:${one}`,
    `place:${one}:service:${one}`,
    `case:goal:${one}`,
    `case:8${one.slice(1)}`,
    `case:${one.replace('A', 'I')}`,
    `case:${one.slice(1)}`,
    `с${root.slice(1)}`,
    `${root}:g\u043eal:${one}`,
    `case\uff1a${one}`,
    `case:${one.replace('0', '\uff10')}`,
    `${root}:goal\u200b:${one}`,
  ])('%j belongs to no scope', (text) => {
    expect(parseDocumentId(text)).toBeUndefined()
    expect(scopeOfId(text)).toBeUndefined()
  })
})

describe('a scope', () => {
  test('can be read back, and nothing more than it', () => {
    fc.assert(
      fc.property(scope, (of) => {
        expect(parseScope(scopeText(of))).toEqual(of)
        expect(parseScope(`${scopeText(of)}:`)).toBeUndefined()
        expect(parseScope(`${scopeText(of)}\n`)).toBeUndefined()
      }),
    )
  })
})

describe('a ULID', () => {
  test('of bytes keeps their order and loses none of them', () => {
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        expect(isUlid(ulidFromBytes(left))).toBe(true)
        const ofBytes = [left, right].map((side) =>
          [...side].map((byte) => String.fromCharCode(byte)).join(''),
        )
        const ofText = [ulidFromBytes(left), ulidFromBytes(right)]
        expect(order(ofText)).toBe(order(ofBytes))
      }),
    )
  })

  test('sorts by time', () => {
    const [early, late] = [newUlid(1_700_000_000_000), newUlid(1_700_000_000_001)]
    expect(isUlid(early) && early < late).toBe(true)
  })

  test('has 16 bytes', () => expect(() => ulidFromBytes(new Uint8Array(15))).toThrow(RangeError))
})

describe('a database', () => {
  test('of a municipality tells its code, and no other name does', () => {
    expect(municipalityOf(databaseOf('058091'))).toBe('058091')
    for (const name of [
      commonsDatabase,
      'm58091',
      'm0580911',
      'm058091\n',
      'M058091',
      'accounts',
      'm05809١',
    ]) {
      expect(municipalityOf(name)).toBeUndefined()
    }
  })
})
