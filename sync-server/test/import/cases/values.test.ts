import { expect, test } from 'vitest'
import { countryIn, dayIn, permitIn } from '../../../src/import/cases/values.ts'
import { languageCode } from '../../../src/import/hsds/language-codes.ts'

test.each([
  ['31/01/2026', '2026-01-31'],
  ['1-2-2026', '2026-02-01'],
  ['01.02.2026', '2026-02-01'],
  ['2026-02-28', '2026-02-28'],
  ['2026-02-28T00:00:00', '2026-02-28'],
  ['30/02/2026', undefined],
  ['02/31/2026', undefined],
  ['31/01/26', undefined],
])('the date %s is %s', (text, day) => {
  expect(dayIn(text)).toBe(day)
})

test.each([
  ['Nigeria', 'NG'],
  ['nigeriana', 'NG'],
  ['Costa d’Avorio', 'CI'],
  ["costa d'avorio", 'CI'],
  ['UA', 'UA'],
  ['Ukraine', 'UA'],
  ['marocchino', 'MA'],
  ['Marte', undefined],
])('the country %s is %s', (text, code) => {
  expect(countryIn(text)).toBe(code)
})

test.each([
  ['inglese', 'en'],
  ['English', 'en'],
  ['eng', 'en'],
  ['en-GB', 'en'],
  ['Bambara', 'bm'],
  ['ucraino', 'uk'],
  ['Klingonese', undefined],
])('the language %s is %s', (text, code) => {
  expect(languageCode(text)).toBe(code)
})

test('a permit is known by its label, and otherwise kept as written', () => {
  expect(permitIn('richiesta di asilo')).toBe('asylumRequest')
  expect(permitIn('Cure mediche')).toBe('Cure mediche')
})
