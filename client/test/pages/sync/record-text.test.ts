import { expect, test } from 'vitest'
import { recordText } from '../../../src/pages/sync/record-text.ts'
import { caseOf, noteIn } from '../../server-under-test/tablet.ts'

const words = {
  kindOf: () => '',
  kind: () => 'Kind',
  title: () => 'Title',
  field: (pointer: string) => pointer,
  value: (held: unknown) => JSON.stringify(held),
}

test('A record as text has what somebody wrote, without marks and empty fields', () => {
  const note = {
    ...noteIn('case:01ARZ3NDEKTSV4RRFFQ69G5FAV', 'ada', 'Da portare altrove'),
    _rev: '1-a',
    left: '',
  }
  expect(recordText(note as never, words).split('\n')).toEqual([
    'Kind: Title',
    '/on: "2026-01-02"',
    '/text: "Da portare altrove"',
  ])
})

test('Nested fields that were left empty are left out too', () => {
  const person = {
    givenName: 'Ada',
    familyName: 'Prova',
    calledName: '',
    languages: [],
    home: { street: '' },
  }
  const text = recordText({ ...caseOf('ada'), person, household: [] } as never, words)
  expect(text).toContain('/person: {"givenName":"Ada","familyName":"Prova"}')
  expect(text).not.toContain('household')
  expect(text).not.toContain('058091')
})
