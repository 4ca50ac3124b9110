import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type nano from 'nano'
import { listStaff } from '../../accounts/staff.ts'
import { startProblem } from '../../start-problem.ts'
import { decodeText } from '../decode-text.ts'
import type { Batch } from '../import-batch.ts'
import { readCsvFile } from '../read-csv-file.ts'
import { findWorker } from './find-worker.ts'
import { mapCases } from './map-cases.ts'
import { knownMapping, parseMapping } from './mapping.ts'

interface Source {
  path: string
  municipality: string
  mapping: string | undefined
  worker: string | undefined
}

/**
 * Reads a caseload from a spreadsheet saved as CSV, for a municipality and its staff.
 * Throws a start problem when the file, the mapping or the worker can't be used at all.
 */
export async function readCases(
  couch: nano.ServerScope,
  { path, municipality, mapping, worker }: Source,
): Promise<Batch> {
  const file = basename(path)
  const table = readCsvFile(file, await textAt(path))
  if (table.rows.length === 0 && table.refusals.length === 0) throw startProblem(`${file} holds no rows`)
  const columns =
    mapping === undefined ? knownMapping(table.columns) : parseMapping(await textAt(mapping), table.columns)
  for (const field of ['familyName', 'givenName', 'intakeOn'] as const)
    if (columns[field] === undefined)
      throw startProblem(
        `No column of ${file} feeds ${field}: name it in a mapping, {"${field}": "<column>"}`,
      )
  const staff = await listStaff(couch)
  if (worker !== undefined && findWorker(staff, municipality, worker) === undefined)
    throw startProblem(`--worker: no social worker or partner of ${municipality} has the user name ${worker}`)
  return mapCases(table, { file, municipality, mapping: columns, staff, worker })
}

async function textAt(path: string): Promise<string> {
  try {
    return decodeText(await readFile(path))
  } catch (error) {
    throw startProblem(`The file ${path} cannot be read`, error)
  }
}
