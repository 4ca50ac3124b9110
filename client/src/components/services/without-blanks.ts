/** The value without fields that are undefined or blank text; other text is trimmed. */
export const withoutBlanks = <Value extends object>(value: Value): Value =>
  Object.fromEntries(
    Object.entries(value)
      .map(([key, field]) => [key, typeof field === 'string' ? field.trim() : field])
      .filter(([, field]) => field !== undefined && field !== ''),
  ) as Value
