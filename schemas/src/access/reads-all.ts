import { newScope, type ScopeKind } from '../ids/scope.ts'
import type { Actor } from './actor.ts'
import { may } from './may.ts'

/**
 * Whether the actor reads every scope of a kind, not only those that name them: so that a supervisor's
 * feed needs no list of scopes. Derived from {@link may} by asking for a scope that names nobody.
 */
export const readsAll = (actor: Actor, kind: Extract<ScopeKind, 'case' | 'training'>): boolean =>
  may({ ...actor, scopes: new Set() }, 'read', newScope(kind))
