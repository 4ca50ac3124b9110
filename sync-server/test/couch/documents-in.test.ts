import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentsIn } from '../../src/couch/documents-in.ts'

const read = (text: string) =>
  documentsIn(Buffer.from(text))?.map((bytes) => JSON.parse(Buffer.from(bytes).toString()))

const rows = fc.array(
  fc.record({
    id: fc.string({ unit: 'binary' }),
    docs: fc.array(
      fc.oneof(
        fc.record({ ok: fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()) }),
        fc.record({ error: fc.record({ id: fc.string(), rev: fc.string(), error: fc.string() }) }),
      ),
    ),
  }),
)

test('the documents come out as they went in, whatever is in them and however they are spaced', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(undefined, 1), (results, indent) => {
      const answer = JSON.stringify({ results }, undefined, indent)
      const documents = results.flatMap(({ docs }) => docs.flatMap((row) => ('ok' in row ? [row.ok] : [])))
      expect(read(answer)).toEqual(JSON.parse(JSON.stringify(documents)))
      for (const line of documentsIn(Buffer.from(answer)) ?? []) expect(line).not.toContain(0x0a)
    }),
  )
})

test('a document that looks like an answer stays whole', () => {
  const doc = { _id: 'a', text: '"}]},{"ok":{"', results: [{ id: 'b', docs: [{ ok: { _id: 'b' } }] }] }
  expect(read(JSON.stringify({ results: [{ id: 'a', docs: [{ ok: doc }] }] }))).toEqual([doc])
})

test('an answer that breaks off anywhere is none', () => {
  const answer = JSON.stringify({ results: [{ id: 'a', docs: [{ ok: { _id: 'a', quote: 'say "}]}"' } }] }] })
  for (let length = 0; length < answer.length; length++) expect(read(answer.slice(0, length))).toBeUndefined()
  expect(read(answer)).toHaveLength(1)
})
