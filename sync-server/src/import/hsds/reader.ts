import type { Origin, Refusal } from '../refusal.ts'
import { plainText } from './plain-text.ts'
import { textOf } from './record.ts'

/** Reads values of one record and refuses those that can't be, one by one. */
export interface Reader {
  refuse(column: string, reason: string): undefined
  line(value: unknown): string | undefined
  prose(...values: unknown[]): string | undefined
}

const lineLength = 300
const proseLength = 20_000

export function createReader(origin: Origin, refusals: Refusal[]): Reader {
  return {
    refuse(column, reason) {
      refusals.push({ of: 'value', ...origin, column, reason })
      return undefined
    },
    line: (value) => cut(plainText(textOf(value) ?? '').replaceAll(/\s+/g, ' '), lineLength),
    prose: (...values) =>
      cut(
        [...new Set(values.map((value) => plainText(textOf(value) ?? '')))]
          .filter((text) => text !== '')
          .join('\n'),
        proseLength,
      ),
  }
}

/** The whole of it is in the published record that the document keeps. */
const cut = (text: string, length: number): string | undefined =>
  text === '' ? undefined : text.length > length ? `${text.slice(0, length - 1)}…` : text
