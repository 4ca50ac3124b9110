import type { CsvRow } from '@approdo/schemas'
import type { Staff } from '../../accounts/staff.ts'
import type { Batch, Draft } from '../import-batch.ts'
import type { CsvFile } from '../read-csv-file.ts'
import type { Refusal } from '../refusal.ts'
import { stableUlid } from '../stable-ulid.ts'
import type { CaseField } from './fields.ts'
import { findWorker } from './find-worker.ts'
import { type Cells, mapCase } from './map-case.ts'
import type { Mapping } from './mapping.ts'

interface Target {
  file: string
  municipality: string
  mapping: Mapping
  staff: readonly Staff[]
  /** Whoever gets the cases of rows that name nobody. */
  worker: string | undefined
}

/** The case records that a caseload's rows ask for. A row with any wrong value is refused whole. */
export function mapCases(table: CsvFile, target: Target): Batch {
  const refusals = [...table.refusals]
  const seen = new Map<string, number>()
  const drafts = table.rows.flatMap((row) => mapRow(row, target, seen, refusals) ?? [])
  const used = new Set(Object.values(target.mapping).flat())
  const unused = table.columns.filter((column) => !used.has(column))
  return {
    drafts,
    refusals,
    notes: unused.length === 0 ? [] : [`columns not imported: ${unused.join(', ')}`],
  }
}

function mapRow(
  { row, values: cellsByColumn }: CsvRow,
  { file, municipality, mapping, staff, worker }: Target,
  seen: Map<string, number>,
  refusals: Refusal[],
): Draft | undefined {
  const column = (field: CaseField) => mapping[field]?.join(' + ') ?? field
  const cells: Cells = Object.fromEntries(
    Object.entries(mapping).flatMap(([field, columns]) => {
      const text = columns.flatMap((name) => cellsByColumn[name] ?? []).join('\n')
      return text === '' ? [] : [[field, text]]
    }),
  )
  const { values, problems } = mapCase(cells)
  const manager = findWorker(staff, municipality, cells.worker ?? worker ?? '')
  if (manager === undefined) problems.push({ field: 'worker', reason: noWorker(cells.worker ?? worker) })
  const key = keyOf(cells, values)
  const earlier = seen.get(key)
  if (earlier !== undefined)
    problems.push({ field: keyField(cells), reason: `row ${earlier} is of the same case` })
  for (const { field, reason } of problems)
    refusals.push({ of: 'row', file, row, column: column(field), reason })
  if (problems.length > 0 || manager === undefined) return undefined
  seen.set(key, row)
  const member = { id: manager.id.slice(0, 40), staff: manager.id, name: manager.name, role: 'caseManager' }
  return {
    id: `case:${stableUlid(municipality, 'cases', key)}`,
    type: 'case',
    values: { ...values, team: [member] },
    whole: { municipality },
    origin: { file, row },
  }
}

const noWorker = (given: string | undefined): string =>
  given === undefined
    ? 'names no worker, and no --worker was given'
    : 'no social worker or partner of this municipality has this user name'

/** What tells one case from another: the office's number, else the person's names and birth date. */
function keyOf(cells: Cells, values: Record<string, unknown>): string {
  if (cells.reference !== undefined) return `reference:${cells.reference}`
  const names = `${cells.familyName}|${cells.givenName}`.toLowerCase().replaceAll(/\s+/g, ' ')
  return `person:${names}|${values['person.birthDate'] ?? ''}`
}

const keyField = (cells: Cells): CaseField => (cells.reference === undefined ? 'familyName' : 'reference')
