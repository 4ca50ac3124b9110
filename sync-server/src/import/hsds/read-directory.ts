import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { startProblem } from '../../start-problem.ts'
import { decodeText } from '../decode-text.ts'
import { readCsvFile } from '../read-csv-file.ts'
import { createDirectory, type Directory } from './directory.ts'
import { gatherJson } from './gather-json.ts'
import { nestTables } from './nest-tables.ts'
import { isFields, listOf, textOf } from './record.ts'
import type { TableRow } from './table-row.ts'
import { tableNamed } from './tables.ts'

/**
 * Reads an HSDS directory from a JSON file, a CSV file, or a folder of either (the CSV data package).
 * Throws a start problem when nothing there can be read.
 */
export async function readDirectory(path: string): Promise<Directory> {
  const { root, files } = await filesAt(path)
  const names = await namesInPackage(root, files)
  const directory = createDirectory()
  const rows: TableRow[] = []
  for (const file of files) {
    if (basename(file) === 'datapackage.json') continue
    const text = decodeText(await readFile(join(root, file)))
    if (/\.(csv|tsv|txt)$/i.test(file))
      readTable(file, names.get(file) ?? basename(file), text, directory, rows)
    else readJson(file, text, directory, rows)
  }
  nestTables(rows, directory)
  if (directory.records.size === 0) {
    const [first] = directory.refusals
    const why = first === undefined ? '' : ` (${first.file}: ${first.reason})`
    throw startProblem(`No organization, location or service could be read from ${path}${why}`)
  }
  return directory
}

async function filesAt(path: string): Promise<{ root: string; files: string[] }> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw startProblem(`There is no file or folder ${path}`)
  if (found.isFile()) return { root: join(path, '..'), files: [basename(path)] }
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && /\.(csv|tsv|txt|json|ndjson|jsonl)$/i.test(entry.name))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.') || part === '__MACOSX'))
    .sort()
  if (files.length === 0) throw startProblem(`The folder ${path} holds no CSV or JSON file`)
  return { root: path, files }
}

/** The tables that `datapackage.json` says its files are. */
async function namesInPackage(root: string, files: readonly string[]): Promise<Map<string, string>> {
  if (!files.includes('datapackage.json')) return new Map()
  const description = parsed(decodeText(await readFile(join(root, 'datapackage.json'))))
  if (!isFields(description)) return new Map()
  return new Map(
    listOf(description.resources).flatMap(({ name, path }) => {
      const [table, file] = [textOf(name), textOf(path)]
      return table === undefined || file === undefined ? [] : [[file.replace(/^\.\//, ''), table] as const]
    }),
  )
}

function readTable(file: string, name: string, text: string, directory: Directory, rows: TableRow[]): void {
  const { rows: read, refusals } = readCsvFile(file, text)
  directory.refusals.push(...refusals)
  const table = tableNamed(name) ?? tableNamed(basename(file)) ?? name.replace(/\.\w+$/, '')
  for (const { row, values } of read) rows.push({ table, origin: { file, row }, fields: lowerKeys(values) })
}

const lowerKeys = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([column, value]) => [column.toLowerCase(), value]))

function readJson(file: string, text: string, directory: Directory, rows: TableRow[]): void {
  const whole = parsed(text)
  if (whole !== undefined) {
    gatherJson(whole, { file }, directory, rows)
    return
  }
  const lines = text.split('\n').map((line, at) => ({ line: line.trim(), row: at + 1 }))
  const values = lines
    .filter(({ line }) => line !== '')
    .map(({ line, row }) => ({ row, value: parsed(line) }))
  if (!values.some(({ value }) => isFields(value))) {
    directory.refusals.push({ of: 'row', file, reason: `this is no JSON: ${whyNot(text)}` })
    return
  }
  for (const { row, value } of values) {
    if (isFields(value)) gatherJson(value, { file, row }, directory, rows)
    else directory.refusals.push({ of: 'row', file, row, reason: 'this line is no JSON object' })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Where JSON breaks, without the text around it. */
function whyNot(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1]
    return position === undefined
      ? 'it ends too early'
      : `line ${text.slice(0, Number(position)).split('\n').length}`
  }
}
