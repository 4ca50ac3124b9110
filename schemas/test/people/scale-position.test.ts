import { expect, test } from 'vitest'
import {
  type AssessmentScale,
  documentProblems,
  heldAbout,
  newScope,
  sameScale,
  scalePosition,
} from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const scaleOf = (...texts: string[]): AssessmentScale => ({
  steps: texts.map((text, at) => ({ id: String(at + 1), text })),
})
const three = scaleOf('Urgente', 'Da seguire', 'Bene')
const scope = newScope('case')
const assessed = (scale: number, usedScale?: AssessmentScale) =>
  makeDocument(scope, 'assessment', {
    type: 'assessment' as const,
    kind: 'inDepth' as const,
    on: '2026-10-01',
    dimensions: [{ id: 'a' as const, scale, authors: [{ id: 't1', name: 'Chiara' }] }],
    ...(usedScale && { usedScale }),
  })

test('a step lies between the first and the last, on any scale', () => {
  expect([1, 3, 5].map((step) => scalePosition(step, undefined))).toEqual([0, 0.5, 1])
  expect([1, 2, 3].map((step) => scalePosition(step, three))).toEqual([0, 0.5, 1])
})

test('scales are the same when their steps say the same', () => {
  expect(sameScale(undefined, undefined)).toBe(true)
  expect(sameScale(three, scaleOf('Urgente', 'Da seguire', 'Bene'))).toBe(true)
  expect(sameScale(three, scaleOf('Urgente', 'Da seguire', 'Benissimo'))).toBe(false)
  expect(sameScale(three, scaleOf('Urgente', 'Da seguire'))).toBe(false)
  expect(sameScale(undefined, scaleOf('1', '2', '3', '4', '5'))).toBe(false)
})

test('a step beyond the scale that was used is refused', () => {
  expect(documentProblems(assessed(5))).toEqual([])
  expect(documentProblems(assessed(3, three))).toEqual([])
  expect(documentProblems(assessed(4, three))).toMatchObject([
    { code: 'invalidField', field: '/dimensions/0/scale' },
  ])
  expect(documentProblems(assessed(6))).toHaveLength(1)
  expect(documentProblems(assessed(2, scaleOf('a', 'b')))).toHaveLength(1)
})

test('what is held is told in the words of the scale that was used', () => {
  const record = makeDocument(scope, 'case', {
    type: 'case' as const,
    municipality: '058091',
    person: { givenName: 'Amina', familyName: 'Prova' },
    team: [],
    status: 'open' as const,
    intakeOn: '2026-01-10',
  })
  const told = JSON.stringify(heldAbout({ record, documents: [assessed(2, three)] }))
  expect(told).toContain('2. Da seguire')
  expect(told).toContain('Chiara')
  expect(told).not.toContain('Fatica')
  expect(JSON.stringify(heldAbout({ record, documents: [assessed(2)] }))).toContain('Fatica')
})
