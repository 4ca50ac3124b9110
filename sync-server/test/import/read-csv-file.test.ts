import { expect, test } from 'vitest'
import { decodeText } from '../../src/import/decode-text.ts'
import { readCsvFile } from '../../src/import/read-csv-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a row is named by the line on which it begins, whatever line ends and quoted breaks come before it', () => {
  const text = decodeText(bytes('\uFEFFid;note\r\n1;"two\r\nlines"\r\n\r\n2;"a ""quote"""\r\n'))
  const { columns, rows, refusals } = readCsvFile('f.csv', text)
  expect(columns).toEqual(['id', 'note'])
  expect(rows).toEqual([
    { row: 2, values: { id: '1', note: 'two\nlines' } },
    { row: 5, values: { id: '2', note: 'a "quote"' } },
  ])
  expect(refusals).toEqual([])
})

test('a quotation mark that is never closed refuses its own row alone', () => {
  const { rows, refusals } = readCsvFile('f.csv', 'id,name\n1,one\n\n2,"open\n3,three\n')
  expect(rows.map(({ row, values }) => [row, values.name])).toEqual([
    [2, 'one'],
    [5, 'three'],
  ])
  expect(refusals).toMatchObject([{ file: 'f.csv', row: 4, of: 'row' }])
})

test('a row with more values than the header has columns is refused; a short one is not', () => {
  const { rows, refusals } = readCsvFile('f.csv', 'id,name\n1,a,b\n2\n')
  expect(rows).toEqual([{ row: 3, values: { id: '2' } }])
  expect(refusals).toMatchObject([{ row: 2 }])
})

test('bytes that are no UTF-8 are read as the Latin-1 of spreadsheets', () => {
  expect(decodeText(new Uint8Array([0x43, 0xf2]))).toBe('Cò')
  expect(decodeText(bytes('Cò'))).toBe('Cò')
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x43, 0x00, 0xf2, 0x00]))).toBe('Cò')
})
