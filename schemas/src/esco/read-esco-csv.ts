import { type CsvProblem, readCsv } from '../csv/read-csv.ts'
import {
  type EscoEntry,
  type EscoKind,
  escoKinds,
  escoPrefix,
  escoReuseLevels,
  escoUriPattern,
  longestEscoLabel,
} from './esco-list.ts'

/** Why a row, a value of it (`otherLabelTooLong`) or the whole file (no row) was not taken. */
export interface EscoCsvProblem {
  code:
    | CsvProblem['code']
    | 'quoteMisplaced'
    | 'columnMissing'
    | 'noRows'
    | 'uriMissing'
    | 'uriWrong'
    | 'uriTwice'
    | 'otherKind'
    | 'labelMissing'
    | 'labelTooLong'
    | 'otherLabelTooLong'
    | 'iscoWrong'
  /** The line of the file on which the row begins, from 1. */
  row?: number
  column?: string
}

/** What an official file holds. */
export interface EscoCsv {
  /** Undefined when no row names a concept. */
  kind: EscoKind | undefined
  entries: EscoEntry[]
  problems: EscoCsvProblem[]
  /** Concepts left out, since their `status` is not `released`. */
  notReleased: number
  /** Rows left out, since they are groups and no occupations or skills. */
  groups: number
}

const conceptTypes = new Set(['occupation', 'knowledgeskillcompetence'])
/** A quotation mark out of place makes the rows after it part of a name. Notes may hold addresses of their own. */
const isRowWithin = new RegExp(`\\n.*(${escoPrefix.occupation}|${escoPrefix.skill})`)
const isUri = new RegExp(escoUriPattern)

/**
 * Reads `occupations_<lang>.csv` or `skills_<lang>.csv` of the ESCO classification download
 * (https://esco.ec.europa.eu/en/use-esco/download; versions 1.0 to 1.2), as text. Columns are found by name, whatever their order
 * and case: `conceptUri` and `preferredLabel` are needed; `conceptType`, `iscoGroup`, `code`, `reuseLevel`, `altLabels`, `hiddenLabels` and
 * `status` are used where they are. Which kind it is, the first concept's address says. A row that is wrong is named by its
 * line and column, and the others are taken.
 */
export function readEscoCsv(text: string): EscoCsv {
  const { columns, rows, problems: unread } = readCsv(text.replaceAll('\r\n', '\n'))
  const problems: EscoCsvProblem[] = unread.map(({ row, code }) => ({ row, code }))
  const result: EscoCsv = { kind: undefined, entries: [], problems, notReleased: 0, groups: 0 }
  const named = new Map(columns.map((column) => [column.toLowerCase(), column]))
  const missing = ['conceptUri', 'preferredLabel'].filter((column) => !named.has(column.toLowerCase()))
  if (missing.length > 0) {
    result.problems = missing.map((column) => ({ code: 'columnMissing', column }))
    return result
  }
  const seen = new Set<string>()
  for (const { row, values } of rows) {
    const value = (column: string): string => values[named.get(column.toLowerCase()) ?? column] ?? ''
    const refuse = (code: EscoCsvProblem['code'], column: string) => problems.push({ code, row, column })

    const joined = ['preferredLabel', 'altLabels', 'hiddenLabels'].find((column) =>
      isRowWithin.test(value(column)),
    )
    if (joined) {
      refuse('quoteMisplaced', joined)
      continue
    }
    const conceptType = value('conceptType').toLowerCase()
    if (conceptType !== '' && !conceptTypes.has(conceptType)) {
      result.groups++
      continue
    }
    const status = value('status').toLowerCase()
    if (status !== '' && status !== 'released') {
      result.notReleased++
      continue
    }
    const uri = value('conceptUri')
    const kind = escoKinds.find((one) => uri.startsWith(escoPrefix[one]))
    if (kind === undefined || !isUri.test(uri)) {
      refuse(uri === '' ? 'uriMissing' : 'uriWrong', 'conceptUri')
      continue
    }
    result.kind ??= kind
    if (kind !== result.kind || seen.has(uri)) {
      refuse(kind === result.kind ? 'uriTwice' : 'otherKind', 'conceptUri')
      continue
    }
    if (value('preferredLabel').includes('\n')) {
      refuse('quoteMisplaced', 'preferredLabel')
      continue
    }
    const label = onOneLine(value('preferredLabel'))
    if (label === '' || label.length > longestEscoLabel) {
      refuse(label === '' ? 'labelMissing' : 'labelTooLong', 'preferredLabel')
      continue
    }
    const isco = kind === 'occupation' ? iscoOf(value('iscoGroup') || value('code')) : undefined
    if (isco === 'wrong') {
      refuse('iscoWrong', value('iscoGroup') === '' ? 'code' : 'iscoGroup')
      continue
    }
    const also = new Set<string>()
    for (const column of ['altLabels', 'hiddenLabels'])
      for (const other of value(column).split('\n').map(onOneLine)) {
        if (other.length > longestEscoLabel) refuse('otherLabelTooLong', column)
        else if (other !== '' && other !== label) also.add(other)
      }
    const reuse = kind === 'skill' ? escoReuseLevels.find((one) => one === value('reuseLevel')) : undefined
    seen.add(uri)
    result.entries.push({ uri, ...(isco && { isco }), ...(reuse && { reuse }), label, also: [...also] })
  }
  if (rows.length === 0 && problems.length === 0) problems.push({ code: 'noRows' })
  problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return result
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/**
 * The unit group in `2166`, `C2166`, `2166.1.3` or an address that ends so; spreadsheets lose the zero of `0110`. Undefined
 * when there is none to read.
 */
function iscoOf(text: string): string | 'wrong' | undefined {
  if (text === '') return undefined
  const [, digits] = /(?:^|\/)C?(\d{3,4})(?:\.[\d.]+)?$/i.exec(text) ?? []
  return digits?.padStart(4, '0') ?? 'wrong'
}
