import { createContext, Script } from 'node:vm'
import { indicatorsMap } from 'virtual:indicators-map'
import { contributions } from '@approdo/schemas'
import { parseExpressionAt } from 'acorn'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomDocument, roots } from './random-documents.ts'

/** What the map function emits for a document, in an engine that has nothing but the language and `emit`. */
function emitted(documents: readonly unknown[]): unknown {
  const context = createContext(Object.create(null))
  new Script(
    'var rows = []; function emit(key, value) { rows.push({ key: key, value: value }) }',
  ).runInContext(context)
  new Script(`var map = (${indicatorsMap})`).runInContext(context)
  new Script(
    `JSON.parse(${JSON.stringify(JSON.stringify(documents))}).forEach(function (doc) { map(doc) })`,
  ).runInContext(context)
  return JSON.parse(String(new Script('JSON.stringify(rows)').runInContext(context)))
}

describe('the map function of the indicator view', () => {
  test('emits what the contribution function gives', () => {
    const some = fc.array(fc.oneof(randomDocument, fc.constantFrom(...roots)), {
      minLength: 1,
      maxLength: 20,
    })
    let rows = 0
    fc.assert(
      fc.property(some, (documents) => {
        const expected = documents.flatMap(contributions)
        expect(emitted(documents)).toEqual(expected)
        rows += expected.length
      }),
    )
    expect(rows).toBeGreaterThan(100)
  })

  test('survives documents of any shape', () => {
    const odd = [
      {},
      { _id: 5 },
      { _id: null },
      { _id: roots[0]?._id, type: ['case'] },
      { _id: '_design/x', views: {} },
    ]
    expect(emitted(odd)).toEqual([])
  })

  test('is one function expression in the language that CouchDB’s parser knows', () => {
    const parsed = parseExpressionAt(indicatorsMap, 0, { ecmaVersion: 2017 })
    expect(parsed).toMatchObject({ type: 'FunctionExpression', end: indicatorsMap.length })
  })

  test('names no place of the machine on which it was built', () => {
    expect(indicatorsMap).not.toMatch(/\/\/|\/\*|\.ts\b/)
  })
})
