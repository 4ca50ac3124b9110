import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, changeProblem, newDocumentId, newScope } from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const scope = newScope('case')
const member = (staff: string) => ({ id: staff, staff, name: staff, role: 'socialWorker' })
const record = makeDocument(scope, 'case', {
  municipality: '058091',
  status: 'open',
  intakeOn: '2026-01-01',
  person: { givenName: 'Amina', familyName: 'Prova' },
  team: [member('worker1.roma')],
})
const actor = (staff: string, scopes: readonly string[] = []): Actor => ({
  staff,
  database: 'm058091',
  roles: ['socialWorker'],
  scopes: new Set(scopes),
})
const worker = actor('worker1.roma', [scope])
const overseer = actor('supervisor.roma')

describe('a new case', () => {
  test('names its author in the team', () => {
    expect(changeProblem(worker, undefined, record)).toBeUndefined()
    expect(changeProblem(actor('worker2.roma'), undefined, record)).toBe('teamWithoutAuthor')
    for (const team of [undefined, null, [], [null], 'worker1.roma', [{ staff: ['worker1.roma'] }]]) {
      expect(changeProblem(worker, undefined, { ...record, team })).toBe('teamWithoutAuthor')
    }
  })

  test('is of the municipality whose database it is in', () => {
    expect(changeProblem(worker, undefined, { ...record, municipality: '001272' })).toBe('otherMunicipality')
    expect(changeProblem({ ...worker, database: 'commons' }, undefined, record)).toBe('otherMunicipality')
  })
})

describe('a change of a case', () => {
  test('never moves it to another municipality, whoever makes it', () => {
    expect(changeProblem(worker, record, { ...record, municipality: '001272' })).toBe('otherMunicipality')
    expect(changeProblem(overseer, record, { ...record, municipality: '001272' })).toBe('otherMunicipality')
  })

  test('is free for the team', () => {
    expect(changeProblem(worker, record, { ...record, status: 'closed', extra: 1 })).toBeUndefined()
  })

  test('is, for an overseer outside the team, one of the team and nothing else', () => {
    const handedOver = {
      ...record,
      team: [member('worker2.roma')],
      handOver: 'x',
      updatedBy: 'supervisor.roma',
    }
    expect(changeProblem(overseer, record, handedOver)).toBeUndefined()
    const fields = fc.constantFrom(
      'person',
      'status',
      'summary',
      'createdBy',
      'synthetic',
      'type',
      'unheardOf',
    )
    fc.assert(
      fc.property(fields, fc.jsonValue(), (field, value) => {
        fc.pre(JSON.stringify(Reflect.get(record, field)) !== JSON.stringify(value))
        expect(changeProblem(overseer, record, { ...handedOver, [field]: value })).toBe('beyondOversight')
      }),
    )
    const { person: _person, ...without } = handedOver
    expect(changeProblem(overseer, record, without)).toBe('beyondOversight')
  })

  test('is no change when only the order of keys is another', () => {
    const turned = { ...record, person: { familyName: 'Prova', givenName: 'Amina' } }
    expect(changeProblem(overseer, record, turned)).toBeUndefined()
  })

  test('is one when it brings a file, whatever CouchDB’s other fields say', () => {
    const withFile = {
      ...record,
      _attachments: { 'a.pdf': { data: 'AA==', content_type: 'application/pdf' } },
    }
    expect(changeProblem(overseer, record, withFile)).toBe('beyondOversight')
    expect(changeProblem(overseer, record, { ...record, _rev: '2-a', _revisions: {} })).toBeUndefined()
  })
})

test('what is no root, or is deleted, has no invariant of its own', () => {
  const goal = { ...makeDocument(scope, 'goal', {}), _id: newDocumentId(scope, 'goal') }
  expect(changeProblem(overseer, goal, { ...goal, title: 'x' })).toBeUndefined()
  expect(changeProblem(worker, record, { _id: scope, _deleted: true })).toBeUndefined()
  expect(changeProblem(worker, undefined, { _id: '_design/x' })).toBeUndefined()
})

describe('a sign-off of a meeting', () => {
  const signOff = makeDocument(scope, 'meeting-sign-off', { staff: 'worker1.roma', word: 'agreed' })
  test('is of whoever sends it and of nobody else', () => {
    expect(changeProblem(worker, undefined, signOff)).toBeUndefined()
    expect(changeProblem(actor('worker2.roma', [scope]), undefined, signOff)).toBe('signsForAnother')
    expect(changeProblem(worker, undefined, { ...signOff, staff: undefined })).toBe('signsForAnother')
  })
})
