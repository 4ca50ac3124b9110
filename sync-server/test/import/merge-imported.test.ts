import { expect, test } from 'vitest'
import { mergeImported } from '../../src/import/merge-imported.ts'

const first = { name: 'Uno', 'person.phone': '1', 'person.address': 'Via A' }

test('a second import of the same values changes nothing', () => {
  const { document } = mergeImported({ _id: 'x' }, first, { hsds: { a: 1, b: 2 } })
  expect(document).toMatchObject({ name: 'Uno', person: { phone: '1', address: 'Via A' } })
  expect(mergeImported(document, first, { hsds: { b: 2, a: 1 } })).toMatchObject({ changed: false, kept: [] })
})

test('a field follows the source only while nobody has touched it', () => {
  const { document } = mergeImported({ _id: 'x' }, first, {})
  const edited = {
    ...document,
    name: 'Changed by hand',
    person: { phone: '1', address: 'Via A', email: 'e' },
  }
  const second = mergeImported(edited, { name: 'Due', 'person.phone': '2', 'person.address': 'Via A' }, {})
  expect(second.document).toMatchObject({
    name: 'Changed by hand',
    person: { phone: '2', address: 'Via A', email: 'e' },
  })
  expect(second.kept).toEqual(['name'])
  const third = mergeImported(
    second.document,
    { name: 'Due', 'person.phone': '2', 'person.address': 'Via A' },
    {},
  )
  expect(third.changed).toBe(false)
})

test('a value that the source drops goes, unless somebody has changed it', () => {
  const { document } = mergeImported({ _id: 'x' }, { name: 'Uno', phone: '1', email: 'a' }, {})
  const merged = mergeImported({ ...document, email: 'mine' }, { name: 'Uno' }, {}).document
  expect(merged).toMatchObject({ name: 'Uno', email: 'mine' })
  expect(merged).not.toHaveProperty('phone')
})
