/** The same text for the same JSON value, whatever the order of its keys; undefined has its own. */
export const canonical = (value: unknown): string => JSON.stringify(value, sortKeys) ?? 'undefined'

const sortKeys = (_key: string, value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value

/** Whether two JSON values say the same. */
export const same = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b)

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
