import { isUlid, newUlid } from './ulid.ts'

/** The kinds of scope: `case` and `training` are many per municipality; `place` and `commons` are one each. */
export const scopeKinds = ['case', 'training', 'place', 'commons'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** A scope: the unit of access and of replication. */
export interface Scope {
  kind: ScopeKind
  /** Present for `case` and `training` alone. */
  ulid: string | undefined
}

/** The text of a scope: `case:<ulid>`, `training:<ulid>`, `place` or `commons`. */
export const scopeText = (scope: Scope): string =>
  scope.ulid === undefined ? scope.kind : `${scope.kind}:${scope.ulid}`

/** A new scope of a kind that there are many of. */
export const newScope = (kind: 'case' | 'training'): string => `${kind}:${newUlid()}`

/** Reads the text of a scope; undefined when it is none. */
export function parseScope(text: string): Scope | undefined {
  const [kind, ulid, ...rest] = text.split(':')
  if (rest.length > 0) return undefined
  if (kind === 'place' || kind === 'commons') return ulid === undefined ? { kind, ulid } : undefined
  if (kind !== 'case' && kind !== 'training') return undefined
  return ulid !== undefined && isUlid(ulid) ? { kind, ulid } : undefined
}
