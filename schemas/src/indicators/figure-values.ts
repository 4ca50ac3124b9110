import type { FigureValue, MissingReason } from './figure.ts'

export const known = (value: number): FigureValue => ({ kind: 'number', value })
export const missing = (why: MissingReason): FigureValue => ({ kind: 'missing', why })
export const suppressed: FigureValue = { kind: 'suppressed' }

/** To four decimals, so that adding up in another order gives the same figure. */
export const rounded = (value: number): FigureValue => known(Math.round(value * 10_000) / 10_000)

/** The part of a whole; missing when there is no whole. */
export const share = (part: number, whole: number): FigureValue =>
  whole > 0 ? rounded(part / whole) : missing('noData')
