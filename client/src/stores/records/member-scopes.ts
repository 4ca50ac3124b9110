import type { Doc } from '../../replica/doc.ts'

/** The scopes whose root names this member of staff: their own cases and training paths. */
export function memberScopes(roots: Iterable<Doc>, staff: string): Set<string> {
  const scopes = new Set<string>()
  for (const root of roots) if (namedIn(root).includes(staff)) scopes.add(root._id)
  return scopes
}

/** The staff whom a root names: a case's team, a path's trainee and trainers. */
function namedIn(root: Doc): unknown[] {
  const lists = [root.team, root.trainers].filter(Array.isArray).flat()
  return [...lists, root.trainee].map((one) => one?.staff)
}
