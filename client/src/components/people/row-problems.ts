import { isBlankRow } from './form-of.ts'

interface Row {
  id: string
  name: string
  kind?: string
  birthDate?: string
}

/** Messages of the rows of a list, by `list.id.field`, where a name is missing or a birth can't be; blank rows count as none. */
export const rowProblems = (list: string, rows: readonly Row[], today: string): Record<string, string> =>
  Object.fromEntries(
    rows
      .filter((row) => !isBlankRow(row))
      .flatMap(({ id, name, kind, birthDate = '' }) => [
        ...(name.trim() === '' ? [[`${list}.${id}.name`, 'common.required']] : []),
        ...(kind === '' ? [[`${list}.${id}.kind`, 'common.required']] : []),
        ...(birthDate > today ? [[`${list}.${id}.birthDate`, 'people.birthInFuture']] : []),
      ]),
  )
