/** Why a PIN or passphrase is refused; screens choose their words by code. */
export type PinProblem = 'tooShort' | 'trivial'

/**
 * What is wrong with a PIN (digits only, six or more) or passphrase (eight characters or more), or null.
 * Runs and short repetitions are what people try first.
 */
export function pinProblem(pin: string): PinProblem | null {
  const characters = [...normalizePin(pin)]
  const digitsOnly = /^\p{Nd}+$/u.test(pin)
  if (characters.length < (digitsOnly ? 6 : 8)) return 'tooShort'
  return isRepetition(characters) || isRun(characters) ? 'trivial' : null
}

/** The same PIN gives the same key whichever keyboard composed its accents. */
export function normalizePin(pin: string): string {
  return pin.normalize('NFKC')
}

/** One character, or one group of two or three, over and over: 000000, 121212, 123123. */
function isRepetition(characters: string[]): boolean {
  return [1, 2, 3].some((period) =>
    characters.every((character, at) => character === characters[at % period]),
  )
}

/** Each character one above, or each one below, the character before it: 123456, 987654, abcdefgh. */
function isRun(characters: string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  return steps.every((step) => step === 1) || steps.every((step) => step === -1)
}
