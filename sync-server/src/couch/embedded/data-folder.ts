import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeFolder } from '../../files/make-folder.ts'
import { openPouch, type Pouch } from './pouch.ts'

export interface DataFolder {
  root: string
  /** The same over restarts: replication ids are derived from it. */
  uuid: string
  release(): Promise<void>
}

// leveldb locks against other processes only: PouchDB would share one store within a process.
const heldHere = new Set<string>()

/**
 * Takes the folder for this process until released.
 * Fails with `code` `folder_unwritable` or `folder_locked`, and a message to show to an operator.
 */
export async function holdDataFolder(folder: string): Promise<DataFolder> {
  const wanted = resolve(folder)
  let root: string
  try {
    await makeFolder(wanted)
    root = await realpath(wanted)
  } catch (cause) {
    throw failure('folder_unwritable', `The data folder ${wanted} cannot be written`, cause)
  }
  if (heldHere.has(root))
    throw failure('folder_locked', `The data folder ${root} is already in use`, undefined)
  heldHere.add(root)
  let keeper: Pouch
  try {
    keeper = await openPouch(join(root, '.keeper'))
  } catch (cause) {
    heldHere.delete(root)
    const locked = /lock/i.test(String(cause)) && /unavailable|held|already/i.test(String(cause))
    throw locked
      ? failure('folder_locked', `The data folder ${root} is already in use by another process`, cause)
      : failure('folder_unwritable', `The data folder ${root} cannot be written`, cause)
  }
  return {
    root,
    uuid: (await keeper.id()).replaceAll('-', ''),
    async release() {
      await keeper.close()
      heldHere.delete(root)
    },
  }
}

function failure(code: 'folder_unwritable' | 'folder_locked', message: string, cause: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code })
}
