import { expect, test } from 'vitest'
import { readCsv } from '../../src/csv/read-csv.ts'

test.each([
  ['with a byte order mark', '\uFEFFid,name\n1,one\n'],
  ['with the line ends of Windows', 'id,name\r\n1,one\r\n'],
  ['in quotes', '"id","name"\n"1","one"\n'],
  ['by semicolons', 'id;name\n1;one'],
])('reads a table %s', (_how, text) => {
  expect(readCsv(text)).toEqual({
    columns: ['id', 'name'],
    rows: [{ row: 2, values: { id: '1', name: 'one' } }],
    problems: [],
  })
})

test('a quoted value may hold line breaks, separators and doubled quotes', () => {
  const { rows } = readCsv('id,note\n1,"two\nlines, ""said"" so"\n2,b\n')
  expect(rows).toEqual([
    { row: 2, values: { id: '1', note: 'two\nlines, "said" so' } },
    { row: 4, values: { id: '2', note: 'b' } },
  ])
})

test('a row that can’t be read is named by its line, and the others are read', () => {
  const { rows, problems } = readCsv('id,name\n1,one\n2,"open\n3,three\n4,a,b\n')
  expect(rows.map(({ row }) => row)).toEqual([2, 4])
  expect(problems).toEqual([
    { row: 3, code: 'quoteNeverClosed' },
    { row: 5, code: 'tooManyValues', values: 3 },
  ])
})
