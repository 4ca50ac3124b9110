import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentProblems, documentTypes, newDocumentId, newScope } from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const scope = newScope('case')
const goal = makeDocument(scope, 'goal', { plan: `${scope}:plan:x`, title: 'Casa', weight: 1, levels: [] })
const record = makeDocument(scope, 'case', {
  municipality: '058091',
  status: 'open',
  intakeOn: '2026-02-28',
  person: { givenName: 'Amina', familyName: 'Prova' },
  team: [{ id: 'a', staff: 'worker1.roma', name: 'Uno', role: 'caseManager' }],
})
/** The problems of a document, whatever fields it has. */
const problemsOf = <Given extends { _id: string; type?: unknown }>(document: Given) =>
  documentProblems(document)
const only = <Given extends { _id: string; type?: unknown }>(document: Given) =>
  problemsOf(document).map(({ code, field }) => `${code} ${field}`)

describe('a document', () => {
  test('without a fault has no problem', () => {
    expect(problemsOf(goal)).toEqual([])
    expect(problemsOf(record)).toEqual([])
  })

  test('may have fields that no schema names, at every depth', () => {
    const names = fc.string({ minLength: 1 }).map((name) => `x-${name}`)
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (extra) => {
        expect(problemsOf({ ...extra, ...goal })).toEqual([])
        expect(problemsOf({ ...record, person: { ...extra, ...record.person } })).toEqual([])
      }),
    )
  })

  test('is told what is missing, by the field and never by its content', () => {
    const { title: _title, ...untitled } = goal
    expect(only(untitled)).toEqual(['invalidField /title'])
    const { familyName: _name, ...person } = record.person
    expect(only({ ...record, person })).toEqual(['invalidField /person/familyName'])
    const secret = problemsOf({ ...record, status: 'Amina Segreta', intakeOn: 'Amina Segreta' })
    expect(secret.length).toBeGreaterThan(0)
    expect(JSON.stringify(secret)).not.toContain('Segreta')
  })

  test.each([
    ['weight', 0],
    ['weight', '1'],
    ['score', 3],
    ['score', 0.5],
    ['dueOn', '2026-02-30'],
    ['dueOn', '23/11/2026'],
    ['createdAt', '2026-02-28'],
    ['title', 'x'.repeat(301)],
    ['schemaVersion', 0],
    ['levels', [{ level: 5, text: '' }]],
    ['plan', null],
  ])('with a bad %s (%j) is refused at that field', (field, value) => {
    const problems = problemsOf({ ...goal, [field]: value })
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every((one) => one.code === 'invalidField' && one.field.startsWith(`/${field}`))).toBe(
      true,
    )
  })

  test('is stored under the id of its own type and nowhere else', () => {
    expect(only({ ...goal, _id: 'goal' })).toEqual(['badId /_id'])
    expect(only({ ...goal, _id: `${scope}:case:${scope.slice(5)}` })).toEqual(['badId /_id'])
    expect(only({ ...goal, _id: newDocumentId('place', 'goal') })).toEqual(['unknownType /type'])
    expect(only({ ...goal, _id: newDocumentId(scope, 'constructor') })).toEqual(['unknownType /type'])
    expect(only({ ...goal, _id: newDocumentId(scope, 'plan') })).toEqual(['typeMismatch /type'])
    expect(only({ ...goal, type: undefined })).toEqual(['typeMismatch /type'])
  })

  test('of any type must have its base fields', () => {
    for (const [kind, types] of Object.entries(documentTypes)) {
      for (const type of Object.keys(types)) {
        const of = kind === 'place' ? kind : newScope(kind === 'case' ? 'case' : 'training')
        const { updatedBy: _by, ...bare } = makeDocument(of, type, {})
        expect(only(bare)).toContain('invalidField /updatedBy')
      }
    }
  })
})
