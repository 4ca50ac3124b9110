import type { SessionView } from '../../sync/api.ts'
import type { Account } from './account.ts'

/** The account after the server's word: the municipality of before stays, while there is still a membership in it. */
export function accountOf(view: SessionView, before?: Account): Account {
  const { staff, memberships, maxOfflineDays, retention } = view
  const contactAt = new Date().toISOString()
  const held = memberships.some((one) => one.municipality === before?.municipality)
  const municipality = held ? before?.municipality : memberships[0]?.municipality
  return {
    staff,
    memberships,
    municipality: municipality ?? '',
    contactAt,
    maxOfflineDays,
    ...(retention && { retention }),
    ...(before?.idleMinutes !== undefined && { idleMinutes: before.idleMinutes }),
    ...(before?.noteTemplates && { noteTemplates: before.noteTemplates }),
  }
}

/** Of a vault that was made but never told who its owner is: the first sync asks the server. */
export const emptyAccount = (owner: string): Account => ({
  staff: { id: owner, name: owner },
  memberships: [],
  municipality: '',
})
