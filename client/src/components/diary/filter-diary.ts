import type { DiaryEntry, DiaryKind } from './diary-entries.ts'

/** What the diary is narrowed to; what is empty narrows nothing. `by` is a staff id, the days are part of the period. */
export interface DiaryFilter {
  kind: DiaryKind | undefined
  by: string
  from: string
  to: string
}

export const filterDiary = (
  entries: readonly DiaryEntry[],
  { kind, by, from, to }: DiaryFilter,
): DiaryEntry[] =>
  entries.filter(
    (entry) =>
      (kind === undefined || entry.kind === kind) &&
      (by === '' || entry.by === by) &&
      (from === '' || entry.on >= from) &&
      (to === '' || entry.on <= to),
  )
