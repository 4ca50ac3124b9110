import { commonLanguages } from '@approdo/schemas'
import { expect, test } from 'vitest'
import { languageNameIn } from '../../src/i18n/names.ts'
import { printLanguages } from '../../src/i18n/print/print-texts.ts'

test('every language that is offered has a name in the six of the prints, and in itself', () => {
  for (const code of commonLanguages)
    for (const speech of [...printLanguages, code])
      expect(languageNameIn(speech, code), `${code} in ${speech}`).not.toBe(code)
})

test('what is no code of a language stands as it is', () => {
  expect(languageNameIn('it', 'dialetto di casa')).toBe('dialetto di casa')
})
