import type { RescueKey } from '@approdo/schemas'
import type { Doc } from '../../replica/doc.ts'
import { openReplica } from '../../replica/open-replica.ts'
import type { Vault } from '../../vault/vault.ts'
import { databasePrefix, databasesOf } from '../../vault/vaults-database.ts'
import { sealRescueFile } from './seal-rescue-file.ts'
import { unsentDocuments } from './unsent-documents.ts'

export interface RescueFile {
  /** Says when, and nothing about anybody. */
  name: string
  bytes: Blob
}

export interface MadeFiles {
  files: RescueFile[]
  records: number
}

export interface RescueOptions {
  vault: Vault
  device: string
  key: RescueKey
  progress: (done: number, total: number) => void
  /** Of these municipalities alone. */
  databases?: readonly string[]
  /** Text in one file before another is begun; well under what the server takes. */
  partLength?: number
}

/**
 * Seals what a vault holds that the server lacks, of all municipalities, into as few files as fit. Reads only, so that
 * it works on a full disk. Drafts stay out: nobody has saved them, and the server has no place for them.
 */
export async function makeRescueFiles(options: RescueOptions): Promise<MadeFiles> {
  const { vault, device, partLength = 12 * 1024 * 1024 } = options
  const prefix = databasePrefix(vault.id)
  const now = new Date()
  const files: RescueFile[] = []
  let records = 0
  let part = new Map<string, Doc[]>()
  let length = 0

  async function finishPart(): Promise<void> {
    if (part.size === 0) return
    const databases = [...part].map(([database, documents]) => ({ database, documents }))
    part = new Map()
    length = 0
    const contents = { warrant: options.key.warrant, databases }
    const createdAt = now.toISOString()
    const bytes = await sealRescueFile(options.key, { staff: vault.owner, device, createdAt, contents })
    files.push({ name: fileName(now, files.length + 1), bytes })
  }

  for (const name of await databasesOf(vault.id)) {
    const database = name.slice(prefix.length)
    if (options.databases && !options.databases.includes(database)) continue
    const replica = await openReplica({ vault, database, device })
    try {
      const total = records + (await replica.counts()).unsent
      for await (const versions of unsentDocuments(replica)) {
        const size = JSON.stringify(versions).length
        if (length > 0 && length + size > partLength) await finishPart()
        part.set(database, (part.get(database) ?? []).concat(versions))
        length += size
        options.progress(++records, Math.max(records, total))
      }
    } finally {
      replica.close()
    }
  }
  await finishPart()
  return { files, records }
}

/** `approdo-2026-11-23-1432-1.approdo`, by the tablet's own time. */
function fileName(now: Date, number: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `approdo-${day}-${two(now.getHours())}${two(now.getMinutes())}-${number}.approdo`
}
