import { type RefusalProblem, type RefusedRow, reasonOf } from './refusal.ts'
import type { SyncContext } from './sync-context.ts'

/** Keeps a refused document in the quarantine, and gives what its sender is told. */
export async function refuse(
  { services, caller, database }: Omit<SyncContext, 'actor'>,
  given: unknown,
  problems: readonly RefusalProblem[],
): Promise<RefusedRow> {
  const document = typeof given === 'object' && given !== null ? given : { value: given }
  const { _id: id, _rev: rev } = document as { _id?: unknown; _rev?: unknown }
  await services.quarantine.keep({
    database,
    staff: caller.staff.id,
    device: caller.session.device.id,
    at: new Date().toISOString(),
    problems,
    document,
  })
  return {
    id: typeof id === 'string' ? id : '',
    ...(typeof rev === 'string' && { rev }),
    error: 'forbidden',
    reason: reasonOf(problems),
    problems,
  }
}
