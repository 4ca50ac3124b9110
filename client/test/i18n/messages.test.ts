import { expect, test } from 'vitest'
import { areaNames, loadAreas } from '../../src/i18n/areas.ts'
import { messages as everydayEnglish } from '../../src/i18n/en.ts'
import { messages as everydayItalian } from '../../src/i18n/it.ts'

const english = { ...everydayEnglish, ...(await loadAreas('en', areaNames)) }
const italian = { ...everydayItalian, ...(await loadAreas('it', areaNames)) }

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()

test('both languages say the same things', () => {
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(italian).toSorted())
})

test('a message has the same places to fill in both languages, and as many plural forms', () => {
  const differing = Object.keys(italian).filter((key) => {
    const [it, en] = [italian[key] ?? '', english[key] ?? '']
    return places(it).join() !== places(en).join() || it.split(' | ').length !== en.split(' | ').length
  })
  expect(differing).toEqual([])
})

test('the person is never called a user', () => {
  const shaming = Object.values(italian).filter(
    (text) => /\butent[ei]\b/i.test(text) && !/Nome utente/i.test(text),
  )
  expect(shaming).toEqual([])
})
