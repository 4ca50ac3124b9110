import { describe, expect, test } from 'vitest'
import { type CaseRecord, type Document, type HeldItem, heldAbout } from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const scope = 'case:01J00000000000000000000001'
const record = makeDocument(scope, 'case', {
  municipality: '058091',
  person: {
    givenName: 'Karim',
    familyName: 'Haddad',
    birthDate: '1990-03-04',
    citizenships: ['MA'],
    languages: [{ id: 'x', language: 'ar', level: 'C2', mediation: true }],
    contact: { noMessages: true },
  },
  household: [{ id: 'm1', name: 'Salma Haddad', relation: 'child' }],
  team: [{ id: 't', staff: 'worker1.roma', name: 'Giulia Serra', role: 'caseManager' }],
  status: 'open',
  intakeOn: '2026-01-10',
}) as CaseRecord
const visit = {
  ...makeDocument(scope, 'visit', { on: '2026-02-01', where: 'home', changed: 'Ha trovato casa' }),
  createdBy: 'worker2.roma',
}
const stranger = makeDocument(scope, 'weather-report', { skyColour: 'grey' })
const file = { record, documents: [record, visit, stranger] as unknown as Document[] }

const all = (items: readonly HeldItem[]): HeldItem[] =>
  items.flatMap((item) => [item, ...item.entries.flatMap(all)])
const said = heldAbout(file).flatMap(({ records }) => records.flatMap(({ items }) => all(items)))
const held = (path: string) => said.find((item) => item.path === path)?.values

describe('heldAbout', () => {
  test('says codes by their labels, days as days, and words as written', () => {
    expect(held('person.birthDate')).toEqual([{ kind: 'day', day: '1990-03-04' }])
    expect(held('person.citizenships')).toEqual([{ kind: 'country', code: 'MA' }])
    expect(held('person.languages.level')).toMatchObject([{ kind: 'label', label: { en: 'Mastery' } }])
    expect(held('household.relation')).toMatchObject([{ label: { it: 'Figlio o figlia' } }])
    expect(held('person.contact.noMessages')).toEqual([{ kind: 'flag', yes: true }])
    expect(held('changed')).toEqual([{ kind: 'text', text: 'Ha trovato casa' }])
  })

  test('names who wrote each record, and when', () => {
    const diary = heldAbout(file).find(({ key }) => key === 'diary')
    expect(diary?.records).toMatchObject([{ createdBy: 'worker2.roma', createdAt: visit.createdAt }])
  })

  test('tells records and fields that nobody thought of', () => {
    expect(heldAbout(file).at(-1)).toMatchObject({
      key: 'more',
      records: [{ title: { it: 'Weather report' } }],
    })
    expect(said.find(({ path }) => path === 'skyColour')?.label.it).toBe('Sky colour')
  })

  test('leaves no sentence of a record untold', () => {
    const texts = JSON.stringify(heldAbout(file))
    for (const word of ['Karim', 'Haddad', 'Salma Haddad', 'Giulia Serra', 'Ha trovato casa', 'grey'])
      expect(texts).toContain(word)
  })

  test('says nothing of ids and of the machine', () => {
    expect(
      said.map(({ path }) => path).filter((path) => /(^|\.)(id|_id|device|staff|municipality)$/.test(path)),
    ).toEqual([])
  })
})
