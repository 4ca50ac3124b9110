import { type Document, mergeDocuments } from '@approdo/schemas'

/** A record with one version kept, and what the others changed elsewhere kept too. */
export function keepVersion(
  base: Document | undefined,
  kept: Document,
  others: readonly Document[],
): Document {
  return others.reduce(
    (merged, other) => mergeDocuments(base, merged, other, { decided: 'mine' }).merged,
    kept,
  )
}

/** The fields (JSON pointers) that at least two versions changed in different ways. */
export function disputedFields(base: Document | undefined, versions: readonly Document[]): string[] {
  const [first, ...others] = versions
  if (!first) return []
  const fields = others.flatMap((other) =>
    mergeDocuments(base, first, other).overlaps.map(({ field }) => field),
  )
  return [...new Set(fields)]
}

/** What a version holds at a pointer in which entries of lists go by their `id`. */
export function valueAt(version: object, pointer: string): unknown {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return steps.reduce<unknown>((held, step) => {
    if (Array.isArray(held)) return held.find((entry) => entry?.id === step)
    return held && typeof held === 'object' ? (held as Record<string, unknown>)[step] : undefined
  }, version)
}
