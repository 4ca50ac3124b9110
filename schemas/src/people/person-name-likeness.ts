import { nameSkeleton } from './name-skeleton.ts'
import { joinedName, nameWords } from './name-words.ts'
import { type NameWord, wordLikeness } from './word-likeness.ts'

/** The names of somebody, made ready for comparing many. */
export interface NameKeys {
  given: Field
  family: Field
  /** Every word of theirs, for a quick look whether anything meets at all. */
  all: NameWord[]
}
interface Field {
  words: NameWord[]
  joined: NameWord
  called?: Field
}

export interface PersonNames {
  givenName: string
  familyName: string
  calledName?: string | undefined
}

const word = (text: string): NameWord => ({ text, skeleton: nameSkeleton(text) })
const field = (name: string): Field => ({ words: nameWords(name).map(word), joined: word(joinedName(name)) })

export function nameKeys({ givenName, familyName, calledName }: PersonNames): NameKeys {
  const given = { ...field(givenName), ...(calledName?.trim() && { called: field(calledName) }) }
  const family = field(familyName)
  const all = [given, family, given.called].flatMap((one) => (one ? [...one.words, one.joined] : []))
  return { given, family, all }
}

/** How alike two people's names are, from 0 to 1, whichever field each name stands in. */
export function personNameLikeness(left: NameKeys, right: NameKeys): { score: number; swapped: boolean } {
  if (!left.all.some((one) => right.all.some((other) => wordLikeness(one, other) > 0)))
    return { score: 0, swapped: false }
  const straight = both(givenLikeness(left.given, right.given), fieldLikeness(left.family, right.family))
  if (straight === 1) return { score: 1, swapped: false }
  const crossed = both(givenLikeness(left.given, right.family), givenLikeness(right.given, left.family))
  const mixed = bagLikeness(
    [...left.given.words, ...left.family.words],
    [...right.given.words, ...right.family.words],
  )
  const swapped = Math.max(crossed, mixed)
  return swapped > straight ? { score: swapped, swapped: true } : { score: straight, swapped: false }
}

/** Both fields count, and the weaker one decides when it is weak. */
const both = (one: number, other: number): number => (Math.min(one, other) < 0.6 ? 0 : (one + other) / 2)

function givenLikeness(left: Field, right: Field): number {
  const [a, b] = [
    [left, left.called ?? left],
    [right, right.called ?? right],
  ]
  return Math.max(...a.flatMap((one) => b.map((other) => fieldLikeness(one, other))))
}

const fieldLikeness = (left: Field, right: Field): number =>
  left.joined.text === '' || right.joined.text === ''
    ? 0
    : Math.max(wordLikeness(left.joined, right.joined), subset(left.words, right.words))

/** Two names of one person in another order; a single shared word says nothing. */
function bagLikeness(left: readonly NameWord[], right: readonly NameWord[]): number {
  return Math.min(left.length, right.length) < 2 ? 0 : subset(left, right) * 0.98
}

/** The mean likeness of the shorter list's words with their best partners in the longer; what is left over costs a little. */
function subset(left: readonly NameWord[], right: readonly NameWord[]): number {
  const pairs = left
    .flatMap((one, a) => right.map((other, b) => ({ a, b, like: wordLikeness(one, other) })))
    .filter(({ like }) => like > 0)
    .toSorted((x, y) => y.like - x.like)
  const taken = { left: new Set<number>(), right: new Set<number>() }
  let sum = 0
  for (const { a, b, like } of pairs) {
    if (taken.left.has(a) || taken.right.has(b)) continue
    taken.left.add(a)
    taken.right.add(b)
    sum += like
  }
  const [shorter, longer] = [left.length, right.length].toSorted((x, y) => x - y)
  if (!shorter || !longer) return 0
  return (sum / shorter) * (shorter === longer ? 1 : 0.95)
}
