import { ulidFromBytes } from '@approdo/schemas'

/** Chance that comes out the same for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly [T, ...T[]]): T
  /** `count` different entries, or all when there are fewer. */
  some<T>(list: readonly T[], count: number): T[]
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  /** A ULID of a moment. */
  ulid(at: number): string
}

/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, and good enough to invent people. */
export function createRandom(seed: string): Random {
  let [a, b, c, d] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1]
  const word = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) word()
  const next = () => word() / 2 ** 32
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    some(list, count) {
      const left = [...list]
      const taken = []
      while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1))
      return taken
    },
    weighted(weights) {
      const entries = Object.entries<number>(weights) as [keyof typeof weights, number][]
      let point = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        if (point < weight) return key
        point -= weight
      }
      throw new RangeError('There is nothing to choose from')
    },
    ulid(at) {
      const bytes = new Uint8Array(16)
      const view = new DataView(bytes.buffer)
      view.setUint16(0, Math.floor(at / 2 ** 32))
      view.setUint32(2, at % 2 ** 32)
      for (const offset of [6, 8, 10, 12, 14]) view.setUint16(offset, int(0, 0xffff))
      return ulidFromBytes(bytes)
    },
  }
}

/** FNV-1a, salted. */
function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return value | 0
}
