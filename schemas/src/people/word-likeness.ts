import { oneLetterApart } from './one-letter-apart.ts'
import { areFormsOfOneName } from './same-names.ts'

/** A word of a name with its skeleton. */
export interface NameWord {
  text: string
  skeleton: string
}

/** How alike two words of names are, from 0 to 1 (the same letters). Symmetric. */
export function wordLikeness(left: NameWord, right: NameWord): number {
  const [a, b] = [left.text, right.text]
  if (a === b) return 1
  if (areFormsOfOneName(a, b)) return 0.95
  if (left.skeleton === right.skeleton) {
    if (left.skeleton.length >= 3) return 0.9
    return oneLetterApart(a, b) ? 0.8 : 0.6
  }
  return Math.min(a.length, b.length) >= 5 && oneLetterApart(a, b) ? 0.8 : 0
}
