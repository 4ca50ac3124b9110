import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../src/merge/canonical.ts'
import { mergeDocuments } from '../../src/merge/merge-documents.ts'

const base = {
  _id: 'place:service:01J00000000000000000000000',
  name: 'Sportello',
  phone: '06 1',
  address: { street: 'Via Roma', number: '1' },
  languages: ['it', 'fr'],
  hours: [
    { id: 'a', opensAt: '09:00', closesAt: '12:00' },
    { id: 'b', opensAt: '15:00', closesAt: '17:00' },
  ],
  updatedAt: '2026-01-01T00:00:00Z',
  updatedBy: 'worker1.roma',
}
const edit = (change: object, at = '2026-01-02T00:00:00Z') => ({ ...base, ...change, updatedAt: at })
const later = '2026-01-03T00:00:00Z'

test('Edits of different fields are both in the result', () => {
  const { merged, overlaps } = mergeDocuments(base, edit({ name: 'Nuovo' }), edit({ phone: '06 2' }, later))
  expect(merged).toMatchObject({ name: 'Nuovo', phone: '06 2', updatedAt: later })
  expect(overlaps).toEqual([])
})

test('Edits of one field overlap, and the later one stands until somebody decides', () => {
  const { merged, overlaps } = mergeDocuments(base, edit({ name: 'Mio' }, later), edit({ name: 'Suo' }))
  expect(merged).toMatchObject({ name: 'Mio' })
  expect(overlaps).toEqual([{ field: '/name', base: 'Sportello', mine: 'Mio', theirs: 'Suo' }])
})

test('The same edit on both sides is no dispute', () => {
  expect(mergeDocuments(base, edit({ name: 'Uno' }), edit({ name: 'Uno' }, later)).overlaps).toEqual([])
})

test('Objects inside objects merge by their fields', () => {
  const mine = edit({ address: { street: 'Via Milano', number: '1' } })
  const theirs = edit({ address: { street: 'Via Roma', number: '2' } })
  expect(mergeDocuments(base, mine, theirs)).toMatchObject({
    merged: { address: { street: 'Via Milano', number: '2' } },
    overlaps: [],
  })
})

test('Lists merge by the id of their entries: additions, changes and removals all hold', () => {
  const [a, b] = base.hours
  const mine = edit({ hours: [{ ...a, opensAt: '08:00' }, b, { id: 'c', opensAt: '20:00' }] }, later)
  const theirs = edit({ hours: [{ ...a, closesAt: '13:00' }] })
  const { merged, overlaps } = mergeDocuments(base, mine, theirs)
  expect(merged.hours).toEqual([
    { id: 'a', opensAt: '08:00', closesAt: '13:00' },
    { id: 'c', opensAt: '20:00' },
  ])
  expect(overlaps).toEqual([])
})

test('An entry removed here and changed there is kept, and asked about', () => {
  const [a, b] = base.hours
  const { merged, overlaps } = mergeDocuments(
    base,
    edit({ hours: [a] }, later),
    edit({ hours: [a, { ...b, opensAt: '14:00' }] }),
  )
  expect(merged.hours).toContainEqual({ id: 'b', opensAt: '14:00', closesAt: '17:00' })
  expect(overlaps).toMatchObject([{ field: '/hours/b', mine: undefined }])
})

test('Lists of codes merge as sets', () => {
  const { merged } = mergeDocuments(
    base,
    edit({ languages: ['it', 'fr', 'ar'] }),
    edit({ languages: ['it', 'uk'] }),
  )
  expect(new Set(merged.languages)).toEqual(new Set(['it', 'ar', 'uk']))
})

test('A field that no schema names is kept', () => {
  expect(mergeDocuments(base, edit({ future: 1 }), edit({ name: 'X' })).merged).toMatchObject({ future: 1 })
})

test('What a person decides stands, even when it is that an entry goes', () => {
  const [a, b] = base.hours
  const mine = edit({ name: 'Mio', hours: [a], phone: '06 3' })
  const theirs = edit({ name: 'Suo', hours: [a, { ...b, opensAt: '14:00' }] }, later)
  const { merged } = mergeDocuments(base, mine, theirs, { decided: 'mine' })
  expect(merged).toMatchObject({ name: 'Mio', hours: [a], phone: '06 3' })
  expect(mergeDocuments(base, mine, theirs, { decided: 'theirs' }).merged).toMatchObject({
    name: 'Suo',
    hours: theirs.hours,
    phone: '06 3',
  })
})

const scalar = fc.constantFrom('a', 'b', 'c', 1, true, null)
const entries = fc.uniqueArray(fc.record({ id: fc.constantFrom('x', 'y', 'z'), text: scalar }), {
  selector: ({ id }) => id,
})
const document = fc.record(
  {
    title: scalar,
    note: scalar,
    nested: fc.record({ one: scalar, two: scalar }, { requiredKeys: [] }),
    entries,
    codes: fc.uniqueArray(fc.constantFrom('it', 'fr', 'ar', 'uk')),
    updatedAt: fc.constantFrom('2026-01-01', '2026-01-02'),
    updatedBy: fc.constantFrom('p', 'q'),
  },
  { requiredKeys: ['updatedAt', 'updatedBy'] },
)
const perhaps = fc.option(document, { nil: undefined })

test('Whoever merges, the result is the same and the overlaps are mirrored', () => {
  fc.assert(
    fc.property(perhaps, document, document, (origin, mine, theirs) => {
      const here = mergeDocuments<object>(origin, mine, theirs)
      const there = mergeDocuments<object>(origin, theirs, mine)
      expect(canonical(here.merged)).toBe(canonical(there.merged))
      const mirrored = there.overlaps.map((one) => ({ ...one, mine: one.theirs, theirs: one.mine }))
      expect(here.overlaps).toEqual(mirrored)
    }),
    { numRuns: 2000 },
  )
})

test('An edit merged with an untouched copy is that edit', () => {
  fc.assert(
    fc.property(document, document, (origin, mine) => {
      const { merged, overlaps } = mergeDocuments<Record<string, unknown>>(origin, mine, {
        ...origin,
        updatedAt: '2025',
      })
      expect(merged).toEqual(mine)
      expect(overlaps).toEqual([])
    }),
  )
})

test('What a side changed and the other did not stands, or is asked about', () => {
  fc.assert(
    fc.property(document, document, document, (origin, mine, theirs) => {
      const { merged, overlaps } = mergeDocuments<Record<string, unknown>>(origin, mine, theirs)
      for (const field of ['title', 'note'] as const) {
        if (canonical(theirs[field]) !== canonical(origin[field])) continue
        expect(canonical(merged[field])).toBe(canonical(mine[field]))
        expect(overlaps.map((one) => one.field)).not.toContain(`/${field}`)
      }
    }),
  )
})

test('Merging again with a side that is already in changes nothing', () => {
  fc.assert(
    fc.property(document, document, document, (origin, mine, theirs) => {
      const once = mergeDocuments<Record<string, unknown>>(origin, mine, theirs)
      const again = mergeDocuments<Record<string, unknown>>(mine, once.merged, mine)
      expect({ ...again.merged, ...marks }).toEqual({ ...once.merged, ...marks })
      expect(again.overlaps).toEqual([])
    }),
  )
})

const marks = { updatedAt: '', updatedBy: '' }
