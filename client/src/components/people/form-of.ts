/** A value as a form edits it: every text and code as text, every field there. */
export type FormOf<Value> = Value extends string
  ? string
  : Value extends boolean
    ? boolean
    : Value extends readonly (infer Entry)[]
      ? FormOf<Entry>[]
      : Value extends object
        ? { [Name in keyof Value]-?: FormOf<NonNullable<Value[Name]>> }
        : Value

type Fields = Record<string, unknown>
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A form filled with what is known; what is not known stays as in `blank`. Fields that `blank` lacks stay out. */
export function filledForm<Form>(blank: Form, known: unknown): Form {
  if (known === undefined || known === null) return blank
  if (!isObject(blank) || !isObject(known)) return known as Form
  return Object.fromEntries(
    Object.entries(blank).map(([name, value]) => [name, filledForm(value, known[name])]),
  ) as Form
}

/**
 * What is to be stored: `before` with what the form says. Emptied fields, unticked boxes, empty lists and rows with
 * nothing but an id go; fields that the form does not have stay, in rows as well, which are matched by their id.
 */
export function formApplied(before: unknown, form: unknown): unknown {
  if (typeof form === 'string') return form.trim() || undefined
  if (Array.isArray(form)) return listApplied(Array.isArray(before) ? before : [], form)
  if (!isObject(form)) return form === false ? undefined : form
  const next: Fields = isObject(before) ? { ...before } : {}
  for (const [name, field] of Object.entries(form)) {
    const value = formApplied(next[name], field)
    if (value === undefined) delete next[name]
    else next[name] = value
  }
  return Object.keys(next).length > 0 ? next : undefined
}

function listApplied(before: readonly unknown[], form: readonly unknown[]): unknown[] | undefined {
  const rows = form
    .map((row) =>
      formApplied(
        before.find((one) => isObject(one) && isObject(row) && one.id === row.id),
        row,
      ),
    )
    .filter((row) => row !== undefined && !isBlankRow(row))
  return rows.length > 0 ? rows : undefined
}

/** Whether a row says nothing but its id. */
export const isBlankRow = (row: unknown): boolean =>
  isObject(row) &&
  Object.keys((formApplied({}, row) as Fields | undefined) ?? {}).every((name) => name === 'id')
