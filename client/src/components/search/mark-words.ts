import { nameSkeleton } from '@approdo/schemas'
import { plainWords, type SoughtWord } from './search-words.ts'

/** A piece of a text; `found` where a word stands that was looked for. */
export interface Piece {
  text: string
  found: boolean
}

const isSought = (text: string, sought: readonly SoughtWord[]): boolean =>
  plainWords(text).some((own) =>
    sought.some(
      ({ word, skeleton }) =>
        own.startsWith(word) ||
        // Only what begins alike: a skeleton alone would mark chance words of a note.
        (skeleton !== undefined && nameSkeleton(own).startsWith(skeleton) && own[0] === word[0]),
    ),
  )

/** A text as written, cut where the words stand that were looked for, in any script. */
export function markWords(text: string, sought: readonly SoughtWord[]): Piece[] {
  const pieces: Piece[] = []
  for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    if (part === '') continue
    const found = /^[\p{L}\p{N}]/u.test(part) && isSought(part, sought)
    const last = pieces.at(-1)
    if (last?.found === found) last.text += part
    else pieces.push({ text: part, found })
  }
  return pieces
}

const before = 40
const around = 160

/** The part of the texts where the first word stands, not much longer than a line or two; undefined when it is in none. */
export function excerpt(texts: readonly string[], sought: readonly SoughtWord[]): Piece[] | undefined {
  for (const text of texts) {
    const pieces = markWords(text, sought)
    const first = pieces.findIndex(({ found }) => found)
    if (first < 0) continue
    const at = pieces.slice(0, first).reduce((sum, piece) => sum + piece.text.length, 0)
    const from = at <= before ? 0 : text.indexOf(' ', at - before) + 1 || at
    const cut = text.slice(from, from + around)
    return markWords(`${from > 0 ? '… ' : ''}${cut}${from + around < text.length ? '…' : ''}`, sought)
  }
  return undefined
}
