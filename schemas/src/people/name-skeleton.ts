/** Spellings of one sound, in the order in which they are taken. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/shch|tsch|sch|sh|ch/g, 's'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/zh|ts|tz|z/g, 's'],
  [/dj/g, 'j'],
  [/x/g, 'ks'],
  [/^ou(?=[aeiy])|w/g, 'v'],
  [/c(?=[eiy])/g, 's'],
  [/ck|[cq]/g, 'k'],
  [/^[aeiouy]+/g, 'A'],
  [/[aeiouy]/g, ''],
  [/(?!^)h/g, ''],
]

/**
 * What is left of a name, in lower-case Latin letters, when the letters are taken away in which transliterations
 * differ: Mohamed, Muhammad and the Arabic spelling are all `mmd`. Any vowel at the beginning is `A`.
 */
export const nameSkeleton = (word: string): string =>
  sounds.reduce((text, [spelling, sound]) => text.replaceAll(spelling, sound), word)
