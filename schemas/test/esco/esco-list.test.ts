import { expect, test } from 'vitest'
import { compareEsco } from '../../src/esco/compare-esco.ts'
import { type EscoEntry, escoLanguage, wrongEscoEntry } from '../../src/esco/esco-list.ts'

const entry = (id: string, label: string, also: string[] = []): EscoEntry => ({
  uri: `http://data.europa.eu/esco/occupation/${id}`,
  label,
  also,
})

test('a language is a tag in its canonical form, or none', () => {
  expect(['IT', 'pt-br', 'uk', 'zh-hant', 'sr-Latn-RS'].map(escoLanguage)).toEqual([
    'it',
    'pt-BR',
    'uk',
    'zh-Hant',
    'sr-Latn-RS',
  ])
  for (const none of ['', 'i', 'italiano', 'it_IT', '../x', 'it-', 'en-a']) {
    expect([none, escoLanguage(none)]).toEqual([none, undefined])
  }
})

test('a list is of one kind and names no concept twice', () => {
  expect(wrongEscoEntry('occupation', [entry('a', 'x'), entry('b', 'x')])).toBeUndefined()
  expect(wrongEscoEntry('occupation', [entry('a', 'x'), entry('a', 'y')])).toBe(1)
  expect(wrongEscoEntry('skill', [entry('a', 'x')])).toBe(0)
})

test('a new list is told from the old one concept by concept', () => {
  const before = [entry('a', 'one', ['x', 'y']), entry('b', 'two'), entry('c', 'three')]
  const after = [entry('a', 'one', ['y', 'x']), entry('b', 'two', ['zwei']), entry('d', 'four')]
  expect(compareEsco(before, after)).toEqual({ added: 1, changed: 1, same: 1, gone: 1 })
  expect(compareEsco([], after)).toEqual({ added: 3, changed: 0, same: 0, gone: 0 })
})
