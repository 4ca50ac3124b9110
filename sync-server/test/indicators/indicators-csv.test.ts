import { indicatorDefinitions, indicatorFigures, suppress } from '@approdo/schemas'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { indicatorsCsv } from '../../src/indicators/indicators-csv.ts'

const rows = [
  ...Array.from({ length: 12 }, (_, at) => ({ key: ['open', `case:${at}`], value: 1 })),
  ...Array.from({ length: 6 }, (_, at) => ({ key: ['signed', `case:${at}`, 10 + at, 'signed'], value: 1 })),
  { key: ['support', 'health', 'noPlace'], value: 2 },
  { key: ['support', 'health', 'delivered'], value: 9 },
  { key: ['language', 'ar'], value: 1 },
]
const view = {
  municipality: '058091',
  municipalityName: 'Roma; "Capitale"',
  computedAt: '2026-11-23T10:00:00.000Z',
  freshness: { updateSeq: '1', rebuilding: false },
  minCount: 5,
  definitions: [...indicatorDefinitions],
  figures: suppress(
    indicatorFigures(rows, { today: '2026-11-23', residents: { count: 20_000, source: 'census2011' } }),
  ),
}

const table = (language: 'it' | 'en'): Record<string, string>[] =>
  parse(indicatorsCsv(view, language), { bom: true, columns: true, delimiter: language === 'it' ? ';' : ',' })
const lineOf = (language: 'it' | 'en', code: string, breakdown = '') =>
  table(language).find(
    (row) => (row.codice ?? row.code) === code && (row.dettaglio ?? row.breakdown) === breakdown,
  )

describe('the table of indicators', () => {
  test('opens by itself in an Italian spreadsheet: byte order mark, semicolons, decimal commas', () => {
    const text = indicatorsCsv(view, 'it')
    expect(text.startsWith('\uFEFFcodice;indicatore;')).toBe(true)
    expect(text.split('\r\n').at(-1)).toBe('')
    expect(lineOf('it', 'daysToPlan')).toMatchObject({
      valore: '12,5',
      unità: 'giorni',
      numeratore: '6',
      denominatore: '12',
    })
    expect(lineOf('it', 'casesWithPlan')).toMatchObject({
      valore: '50',
      unità: '%',
      comune: 'Roma; "Capitale"',
    })
  })

  test('is plain RFC 4180 in English', () => {
    expect(lineOf('en', 'daysToPlan')).toMatchObject({ value: '12.5', unit: 'days', version: '1' })
    expect(lineOf('en', 'servicesByLanguage', 'Arabic')).toMatchObject({ value: '0.5', numerator: '1' })
  })

  test('tells hidden, zero and missing from each other', () => {
    const cell = (code: string, breakdown?: string) => lineOf('it', code, breakdown)?.valore
    expect(cell('supportsByOutcome', 'Tutela psico-socio-sanitaria · Senza posto')).toBe('<5')
    expect(cell('supportsByOutcome', 'Tutela psico-socio-sanitaria · In attesa')).toBe('0')
    expect(cell('supportsByOutcome')).toBe('11')
    expect(cell('goalAttainment')).toBe('n.d.')
  })

  test('has a line for every figure and cell', () => {
    const cells = view.figures.reduce((sum, figure) => sum + 1 + (figure.cells?.length ?? 0), 0)
    expect(table('en')).toHaveLength(cells)
  })
})
