import type { Origin } from '../refusal.ts'

export type Fields = Record<string, unknown>

/** The three kinds of an HSDS directory that become documents of ours. */
export const kinds = ['organization', 'location', 'service'] as const
export type Kind = (typeof kinds)[number]

/** An organization, location or service as published, with what hangs on it nested in it. */
export interface HsdsRecord {
  kind: Kind
  /** The publisher's id; made from the name when there is none. */
  id: string
  fields: Fields
  origin: Origin
}

export const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The objects of a nested list; none when it is missing or something else. */
export const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

/** A value as trimmed text; undefined when it is empty or no text or number. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).trim()
  return text === '' ? undefined : text
}
