import { expect, test } from 'vitest'
import { isMedia, mediaLimit, mediaProblems, newDocumentId, newScope } from '../../src/index.ts'

const letters = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0))
const jpeg = (length = 16): Uint8Array => {
  const bytes = new Uint8Array(length)
  bytes.set([0xff, 0xd8, 0xff, 0xe0])
  return bytes
}

test('a picture is one attachment whose first bytes are what its type says', () => {
  expect(mediaProblems({ image: { contentType: 'image/jpeg', bytes: jpeg() } })).toEqual([])
  expect(mediaProblems({ image: {} })).toEqual([])
})

test.each([
  ['nothing', {}],
  ['another name', { photo: { contentType: 'image/jpeg', bytes: jpeg() } }],
  ['two', { image: { contentType: 'image/jpeg', bytes: jpeg() }, more: {} }],
  ['a page that calls itself a photo', { image: { contentType: 'image/jpeg', bytes: letters('<html>') } }],
  ['a drawing that can hold scripts', { image: { contentType: 'image/svg+xml', bytes: letters('<svg/>') } }],
  ['a type that is a name of every object', { image: { contentType: 'constructor', bytes: jpeg() } }],
  ['no type', { image: { bytes: jpeg() } }],
  ['one that is too large', { image: { contentType: 'image/jpeg', bytes: jpeg(mediaLimit + 1) } }],
])('%s is refused as a picture', (_what, attachments) => {
  expect(mediaProblems(attachments)).toMatchObject([{ code: 'invalidField', field: '/_attachments' }])
})

test('the id alone tells that a document is a picture', () => {
  const scope = newScope('case')
  expect(isMedia(newDocumentId(scope, 'media'))).toBe(true)
  expect(isMedia(newDocumentId(scope, 'visit'))).toBe(false)
  expect(isMedia('media')).toBe(false)
})
