import type { Doc } from '../replica/doc.ts'
import type { Replica } from '../replica/open-replica.ts'
import { request } from './request.ts'

/**
 * Gives up what this tablet wrote in a record, and takes the server's versions of it instead; without any, the record
 * leaves the tablet. Needs the server: what was given up offline could not be put back as it was before.
 */
export async function discardUnsent(
  replica: Replica,
  id: string,
): Promise<{ outcome: 'discarded' | 'offline' | 'signInNeeded' | 'failed' }> {
  const question = 'open_revs=all&revs=true&attachments=true'
  const answer = await request<{ ok?: Doc }[]>(
    `/sync/${replica.database}/${encodeURIComponent(id)}?${question}`,
  )
  if (answer.outcome === 'offline') return answer
  const isAbsent = answer.outcome === 'problem' && answer.status === 404
  if (answer.outcome === 'problem' && !isAbsent)
    return { outcome: answer.status === 401 ? 'signInNeeded' : 'failed' }
  const held = answer.outcome === 'ok' ? answer.value.flatMap(({ ok }) => (ok ? [ok] : [])) : []
  await replica.purge({ ids: [id] })
  if (held.length > 0) await replica.applySnapshot(held)
  return { outcome: 'discarded' }
}
