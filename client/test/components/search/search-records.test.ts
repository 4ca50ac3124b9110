import type { Document, DocumentType } from '@approdo/schemas'
import { expect, test } from 'vitest'
import { excerpt, markWords } from '../../../src/components/search/mark-words.ts'
import { type Searched, searchRecords } from '../../../src/components/search/search-records.ts'
import { soughtWords } from '../../../src/components/search/search-words.ts'
import { sampleCase, sampleGoal, sampleVisit, scope } from '../people/sample-case.ts'

const person = sampleCase({
  person: { givenName: 'Mohamed', familyName: 'Шевченко', phone: '+39 333 123 4567' },
})
const other = sampleCase({
  _id: `${scope.slice(0, -2)}ZZ`,
  person: { givenName: 'أمينة', familyName: 'Cruz', calledName: 'Già' },
})
const goal = sampleGoal({ title: 'Prendere la patente', words: 'Vorrei guidare l’autobus della città' })
const visit = sampleVisit({ changed: 'Il figlio comincia la scuola lunedì.' })
const docs: Document[] = [person, other, goal, visit]
const records: Searched = {
  ofType: (type: DocumentType) => docs.filter((doc) => doc.type === type),
  get: (id) => docs.find(({ _id }) => _id === id),
}
const find = (query: string) =>
  searchRecords(records, soughtWords(query)).flatMap(({ found }) => found.map(({ _id }) => _id))

test('the beginnings of words find, in any order, without regard to accents, case and apostrophes', () => {
  expect(find('PATENTE pren')).toEqual([goal._id])
  expect(find('citta')).toEqual([goal._id])
  expect(find('autobus')).toEqual([goal._id])
  expect(find('lunedi')).toEqual([visit._id])
  expect(soughtWords('«L’amica» – Łódź, ½')).toMatchObject(
    ['l', 'amica', 'lodz', '1', '2'].map((word) => ({ word })),
  )
  expect(find('atente')).toEqual([])
  expect(find('   ')).toEqual([])
})

test('names are found in other spellings and scripts', () => {
  expect(find('Muhammad')).toEqual([person._id])
  expect(find('Shevch')).toEqual([person._id])
  expect(find('шевч')).toEqual([person._id])
  expect(find('أمين')).toEqual([other._id])
  expect(find('Amina')).toEqual([other._id])
  expect(find('gia cruz')).toEqual([other._id])
})

test('a phone number is found however it is spaced', () => {
  for (const number of ['3331234567', '333 12345', '+39 333.123']) expect(find(number)).toEqual([person._id])
})

test('a name with a word finds where it is spoken of, the name alone only the person', () => {
  expect(find('mohamed scuola')).toEqual([visit._id])
  expect(find('mohamed')).toEqual([person._id])
})

test('ids, codes and marks of the machine find nothing', () => {
  for (const query of ['worker1', 'tablet', '01KB3V', 'casemanager', 'home']) expect(find(query)).toEqual([])
})

test('what was found is marked as it was written, in any script', () => {
  const marked = (text: string, query: string) =>
    markWords(text, soughtWords(query))
      .filter(({ found }) => found)
      .map(({ text: word }) => word)
  expect(marked('Già in città', 'gia citt')).toEqual(['Già', 'città'])
  expect(marked('Mohamed e أمينة', 'Muhammad amina')).toEqual(['Mohamed', 'أمينة'])
  expect(
    markWords('Già in città', soughtWords('gia'))
      .map(({ text }) => text)
      .join(''),
  ).toBe('Già in città')
  const long = `${'parola '.repeat(60)}patente ${'fine '.repeat(60)}`
  const pieces = excerpt(['niente', long], soughtWords('patente')) ?? []
  expect(pieces.some(({ text, found }) => found && text === 'patente')).toBe(true)
  expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(200)
})
