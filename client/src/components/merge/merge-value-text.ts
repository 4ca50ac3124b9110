import { type CaseRecord, type HeldItem, heldAbout } from '@approdo/schemas'

/** A case in which only one field is set, told as it would be told to the person. */
export function mergeItems(record: CaseRecord, path: string): HeldItem[] {
  const sections = heldAbout({ record, documents: [] })
  return sections
    .flatMap(({ records }) => records.flatMap(({ items }) => items))
    .filter((item) => item.path === path || item.path.startsWith(`${path}.`))
}
