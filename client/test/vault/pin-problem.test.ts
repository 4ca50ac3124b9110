import { expect, test } from 'vitest'
import { pinProblem } from '../../src/vault/pin-problem.ts'

test('accepts six digits or eight characters without a pattern', () => {
  for (const pin of ['482913', '9071354', 'casa blu', 'però è vero', '٤٨٢٩١٣'])
    expect(pinProblem(pin), pin).toBeNull()
})

test('refuses what is too short', () => {
  for (const pin of ['', '48291', 'casablu', 'a48291']) expect(pinProblem(pin), pin).toBe('tooShort')
})

test('refuses runs and repetitions', () => {
  const trivial = ['000000', '123456', '987654', '121212', '123123', 'aaaaaaaa', 'abcdefgh', 'abababab']
  for (const pin of trivial) expect(pinProblem(pin), pin).toBe('trivial')
})
