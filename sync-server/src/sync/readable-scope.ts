import { type Actor, may, newDocumentId, parseScope } from '@approdo/schemas'

/** Whether the actor reads what is in a scope; not so for a text that is none. */
export function isReadable(actor: Actor, text: string): boolean {
  const scope = parseScope(text)
  if (scope === undefined) return false
  return may(actor, 'read', scope.ulid === undefined ? newDocumentId(text, 'any') : text)
}
