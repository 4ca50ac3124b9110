import { isMedia } from '@approdo/schemas'
import type { Replica } from '../replica/open-replica.ts'

type Asked = Record<string, string[]>
type Missing = Record<string, { missing: string[] }>

/**
 * The replica as the target of a pull that leaves pictures for later: one that is not here counts as present, and is noted
 * as awaited before the replicator writes that it has come so far.
 */
export function awaitingMedia(replica: Replica): PouchDB.Database {
  const target = replica.asPouch()
  const { revsDiff } = target as unknown as { revsDiff(asked: Asked): Promise<Missing> }

  return Object.assign(Object.create(target), {
    async revsDiff(asked: Asked): Promise<Missing> {
      const missing = await revsDiff.call(target, asked)
      const pictures = Object.keys(missing).filter(isMedia)
      if (pictures.length === 0) return missing
      await replica.awaited.expect(pictures)
      const later = new Set(await replica.awaited.list())
      return Object.fromEntries(Object.entries(missing).filter(([id]) => !later.has(id)))
    },
  })
}
