import { randomInt } from 'node:crypto'

/** Digits and letters that nobody takes for one another, read aloud or from paper. */
const characters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Made-up text of so many characters that a person can copy by hand. */
export const readableSecret = (length: number): string =>
  Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join('')

/** A password to be given to somebody: sixteen characters in groups of four. */
export const newPassword = (): string => [0, 1, 2, 3].map(() => readableSecret(4).toLowerCase()).join('-')
