import { toLatin } from './to-latin.ts'

/** Words that one clerk writes and the next leaves out. */
const particles = new Set(
  'al el ul bin ben ibn bint ould wuld de di da del della dello dei do dos das la le lo van von der d l o y e'.split(
    ' ',
  ),
)

/** The words of a name in lower-case Latin letters, particles among them only where nothing else is left. */
export function nameWords(name: string): string[] {
  const words = toLatin(name)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .flatMap(servantOf)
  const telling = words.filter((word) => !particles.has(word))
  return telling.length > 0 ? telling : words
}

/** The name as one word: “Ben Ali” and “Benali” are the same so. */
export const joinedName = (name: string): string => toLatin(name).replaceAll(/[^\p{L}\d]+/gu, '')

/** Arabic “servant of …” in its spellings: abdelkarim, abdul karim, abderrahmane. */
function servantOf(word: string): string[] {
  const [, rest] = /^abd[aeou]?(?:l|(?=([rsnztd])\1))(.{3,})$/.exec(word)?.slice(1) ?? []
  if (rest !== undefined) return ['abd', rest]
  return /^abd[aeu]l$/.test(word) ? ['abd'] : [word]
}
