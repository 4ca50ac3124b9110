import { startProblem } from '../../start-problem.ts'
import { type CaseField, caseFields, isCaseField } from './fields.ts'

/** The columns that feed each field, by their header as it stands in the file; several are joined. */
export type Mapping = Partial<Record<CaseField, string[]>>

/** The mapping by well-known Italian and English headers. */
export function knownMapping(columns: readonly string[]): Mapping {
  const mapping: Mapping = {}
  for (const column of columns) {
    const header = plain(column)
    const field = Object.keys(caseFields)
      .filter(isCaseField)
      .find(
        (name) =>
          (caseFields[name] as readonly string[]).includes(header) ||
          name.toLowerCase() === header.replaceAll(' ', ''),
      )
    if (field !== undefined && mapping[field] === undefined) mapping[field] = [column]
  }
  return mapping
}

/**
 * Reads a mapping, `{"familyName": "Cognome", "summary": ["Note", "Altro"]}`, against the columns of the file.
 * Throws a start problem that names what is wrong with it.
 */
export function parseMapping(text: string, columns: readonly string[]): Mapping {
  const mapping: Mapping = {}
  for (const [field, value] of Object.entries(objectIn(text))) {
    if (!isCaseField(field))
      throw startProblem(
        `The mapping has an unknown field “${field}”. Fields: ${Object.keys(caseFields).join(', ')}.`,
      )
    const wanted = Array.isArray(value) ? value : [value]
    mapping[field] = wanted.map((header) => {
      const column = columns.find((one) => plain(one) === plain(String(header)))
      if (typeof header === 'string' && column !== undefined) return column
      throw startProblem(`The mapping feeds ${field} from a column “${header}” that the file does not have.`)
    })
  }
  return mapping
}

function objectIn(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      const { fields } = value as { fields?: unknown }
      return fields !== null && typeof fields === 'object' && !Array.isArray(fields) ? fields : value
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw startProblem('The mapping must be a JSON object such as {"familyName": "Cognome"}.')
}

/** A header without case, accents and punctuation. */
const plain = (header: string): string =>
  header
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, ' ')
    .trim()
