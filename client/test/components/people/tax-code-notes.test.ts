import { expect, test } from 'vitest'
import { taxCodeNotes } from '../../../src/components/people/tax-code-notes.ts'

const facts = { familyName: 'Rossi', givenName: 'Mario', birthDate: '1985-12-10', gender: 'male' }

test.each([
  ['nothing', '', {}, []],
  ['one that fits', 'RSSMRA85T10A562S', {}, []],
  ['small letters and spaces', 'rss mra 85t10 a562s', {}, []],
  ['another form', 'RSSMRA85', {}, ['form']],
  ['a wrong last letter', 'RSSMRA85T10A562X', {}, ['check']],
  ['another family name', 'RSSMRA85T10A562S', { familyName: 'Bianchi' }, ['familyName']],
  ['another given name', 'RSSMRA85T10A562S', { givenName: 'Luca' }, ['givenName']],
  ['another birth', 'RSSMRA85T10A562S', { birthDate: '1985-12-11' }, ['birthDate']],
  ['another gender', 'RSSMRA85T10A562S', { gender: 'female' }, ['gender']],
  ['no birth to compare with', 'RSSMRA85T10A562S', { birthDate: '' }, []],
  ['a name in another script', 'RSSMRA85T10A562S', { familyName: 'روسي' }, []],
  ['letters for digits', 'RSSMRA85T10A56NH', {}, ['omocode']],
  ['eleven digits', '01234567890', {}, ['provisional']],
])('of a tax code with %s it says what is to be said', async (_what, taxCode, more, notes) => {
  expect(await taxCodeNotes({ ...facts, ...more, taxCode })).toEqual(notes)
})
