import { commonsDatabase, municipalityOf } from '../ids/database.ts'
import { type DocumentId, parseDocumentId } from '../ids/document-id.ts'
import { scopeText } from '../ids/scope.ts'
import type { Actor } from './actor.ts'
import { type Action, type Rule, rules } from './rules.ts'

/**
 * The access rule, the same on tablet and server: whether the actor may do this to the document of this id.
 * It looks at nothing but the id and the actor. Denied unless a rule of {@link rules} grants it.
 */
export function may(actor: Actor, action: Action, id: string): boolean {
  const target = parseDocumentId(id)
  if (target === undefined || !livesIn(target, actor.database)) return false
  return rules.some((rule) => grants(rule, actor, action, target))
}

const livesIn = ({ scope }: DocumentId, database: string): boolean =>
  scope.kind === 'commons' ? database === commonsDatabase : municipalityOf(database) !== undefined

function grants(rule: Rule, actor: Actor, action: Action, target: DocumentId): boolean {
  return (
    rule.scope === target.scope.kind &&
    rule.actions.includes(action) &&
    covers(rule, target) &&
    rule.roles.some((role) => actor.roles.includes(role)) &&
    (!rule.member || actor.scopes.has(scopeText(target.scope)))
  )
}

function covers(rule: Rule, target: DocumentId): boolean {
  if (target.isRoot) return rule.root !== undefined
  if (rule.root === 'rootOnly') return false
  return rule.types === undefined || rule.types.includes(target.type)
}
