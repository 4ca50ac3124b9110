import { municipalityOf } from '../ids/database.ts'
import { parseDocumentId } from '../ids/document-id.ts'
import { same } from '../merge/canonical.ts'
import type { Actor } from './actor.ts'

/** Why a change that `may` allows by its id is refused by what it would do. */
export type ChangeProblem = 'otherMunicipality' | 'teamWithoutAuthor' | 'beyondOversight' | 'signsForAnother'

type Body = Record<string, unknown>

/** What an overseer changes in a root: who works on it, and the marks that every change leaves. */
const oversight = new Set(['team', 'trainers', 'handOver', 'updatedAt', 'updatedBy', 'device'])

/**
 * The invariants of a change that need the bodies: a new case names its author in the team, a root stays in
 * its municipality, overseers who are not in the team change nothing but the team, and nobody signs a meeting off for
 * somebody else. Undefined when all hold.
 * `before` is undefined for a new document.
 */
export function changeProblem(
  actor: Actor,
  before: Body | undefined,
  after: Body,
): ChangeProblem | undefined {
  const id = parseDocumentId(String(after._id))
  if (id?.type === 'meeting-sign-off' && after._deleted !== true)
    return after.staff === actor.staff ? undefined : 'signsForAnother'
  if (!id?.isRoot || after._deleted === true) return undefined
  if (after.municipality !== municipalityOf(actor.database)) return 'otherMunicipality'
  if (before === undefined)
    return id.type === 'case' && !names(after.team, actor.staff) ? 'teamWithoutAuthor' : undefined
  if (actor.scopes.has(String(after._id))) return undefined
  return changedFields(before, after).every((field) => oversight.has(field)) ? undefined : 'beyondOversight'
}

const names = (team: unknown, staff: string): boolean =>
  Array.isArray(team) && team.some((member) => member?.staff === staff)

function changedFields(before: Body, after: Body): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields].filter((field) => isContent(field) && !same(before[field], after[field]))
}

/** CouchDB's own fields are no content, but for attachments: one sent anew counts as changed. */
const isContent = (field: string): boolean => !field.startsWith('_') || field === '_attachments'
