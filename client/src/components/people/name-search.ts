import { nameSkeleton, nameWords } from '@approdo/schemas'
import type { CaseloadEntry } from './caseload-entry.ts'

const skeletonsOf = new WeakMap<CaseloadEntry, string[]>()

function skeletons(entry: CaseloadEntry): string[] {
  const kept = skeletonsOf.get(entry) ?? nameWords(entry.words).map(nameSkeleton)
  skeletonsOf.set(entry, kept)
  return kept
}

/** Gives a test that finds names in another spelling or script: “Muhammad” finds Mohamed, “Шевч” finds Shevchenko. */
export function nameSearch(text: string): (entry: CaseloadEntry) => boolean {
  const wanted = nameWords(text).map(nameSkeleton)
  if (wanted.length === 0 || wanted.some((one) => one.length < 3)) return () => false
  return (entry) => wanted.every((one) => skeletons(entry).some((own) => own.startsWith(one)))
}
