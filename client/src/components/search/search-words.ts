import { nameSkeleton, toLatin } from '@approdo/schemas'

/** ASCII with the punctuation of Latin-1 and of good typography: no letter that needs another alphabet. */
const isPlainLatin = /^[\t-~\u00a0-\u00bf\u2000-\u206f]*$/

/** The words of a text in lower-case Latin letters without accents, whatever the script. */
export function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
  // Most of what is written; transliterating takes twice as long.
  if (isPlainLatin.test(plain)) return plain.match(/[a-z0-9]+/g) ?? []
  return toLatin(text.replaceAll(/['’ʼ‘`]/g, ' ')).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** One word that is looked for: its spelling, and its skeleton for names, which are spelled in many ways. */
export interface SoughtWord {
  word: string
  skeleton: string | undefined
}

const shortestSkeleton = 3

/** What a query looks for, each by the beginning of a word. A phone number is one word, however it is spaced. */
export function soughtWords(query: string): SoughtWord[] {
  const isNumber = /^[\d\s+./-]+$/.test(query.trim())
  const words = isNumber ? [query.replaceAll(/\D/g, '')] : plainWords(query)
  return words.filter(Boolean).map((word) => {
    const skeleton = nameSkeleton(word)
    return { word, skeleton: skeleton.length < shortestSkeleton ? undefined : skeleton }
  })
}

/** Whether a text of words, each after a space, has one that begins as this. */
export const hasWord = (text: string, { word }: SoughtWord): boolean => text.includes(` ${word}`)

/** Whether among skeletons of names, each after a space, is one of this name in whatever spelling. */
export const hasName = (skeletons: string, { skeleton }: SoughtWord): boolean =>
  skeleton !== undefined && skeletons.includes(` ${skeleton}`)
