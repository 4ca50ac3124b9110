import { expect, test } from 'vitest'
import { createKnownRows } from '../../src/replica/known-rows.ts'

const row = (id: string, win: string) => ({ id, seq: 1, win, tree: '[]', bodies: {} })

test('a row is known for the sequence at which it was read, and for no other', () => {
  const known = createKnownRows()
  known.read(7, [row('a', '1-x')])
  expect(known.at(7, 'a')?.win).toBe('1-x')
  expect(known.at(8, 'a')).toBeUndefined()
})

test('an own write takes the other rows along; one after somebody else’s forgets them', () => {
  const known = createKnownRows()
  known.read(7, [row('a', '1-x'), row('b', '1-x')])
  known.wrote(7, 8, [row('a', '2-y')])
  expect([known.at(8, 'a')?.win, known.at(8, 'b')?.win]).toEqual(['2-y', '1-x'])
  known.wrote(9, 10, [row('c', '1-z')])
  expect([known.at(10, 'b'), known.at(10, 'c')?.win]).toEqual([undefined, '1-z'])
})

test('what was read before a later write is not taken for what is there', () => {
  const known = createKnownRows()
  known.wrote(0, 8, [row('a', '2-y')])
  known.read(7, [row('a', '1-x')])
  expect(known.at(8, 'a')?.win).toBe('2-y')
})
