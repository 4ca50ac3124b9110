import { expect, test } from 'vitest'
import { roomLeft } from '../../src/budget/tablet-budget.ts'

const ceiling = { documents: 1000, bytes: 5_000_000 }

test('a tablet warns at four fifths of its ceiling and is full at it, by documents or by bytes', () => {
  expect(roomLeft({ documents: 799 }, ceiling)).toBe('ample')
  expect(roomLeft({ documents: 800 }, ceiling)).toBe('near')
  expect(roomLeft({ documents: 1000 }, ceiling)).toBe('full')
  expect(roomLeft({ documents: 1, bytes: 3_999_999 }, ceiling)).toBe('ample')
  expect(roomLeft({ documents: 1, bytes: 4_000_000 }, ceiling)).toBe('near')
  expect(roomLeft({ documents: 1, bytes: 5_000_000 }, ceiling)).toBe('full')
})
