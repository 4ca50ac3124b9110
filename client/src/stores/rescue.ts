import { databaseOf } from '@approdo/schemas'
import { defineStore } from 'pinia'
import type { MadeFiles } from '../sync/rescue/make-rescue-files.ts'
import { type BroughtFile, bringRescueFile } from '../sync/rescue/rescue-api.ts'
import type { TakenIn } from '../sync/rescue/take-in.ts'
import { isStorageFull } from '../vault/storage-full.ts'
import type { Vault } from '../vault/vault.ts'
import { createVaults } from '../vault/vaults.ts'
import { type AccountStore, openAccount } from './session/account.ts'
import { rescueKeyOf } from './session/rescue-key.ts'
import { useSession } from './session.ts'

type Progress = (done: number, total: number) => void

/** `noKey`: this tablet has never been told the server's key, and the server cannot be reached now. */
export type MakingResult = ({ outcome: 'made' } & MadeFiles) | { outcome: 'noKey' }

export type BringingResult =
  | { outcome: 'brought'; files: BroughtFile[] }
  | { outcome: 'offline' | 'signInNeeded' }
  /** Those before `name` have been taken. */
  | { outcome: 'refused'; name: string; code: string }

export type TakingResult =
  | ({ outcome: 'taken' } & TakenIn)
  | { outcome: 'noKey' | 'full' }
  /** Those before `name` have been taken. */
  | { outcome: 'refused'; name: string; code: 'unreadable' | 'notForHere' | 'tooLarge' }

/** Unsent work that leaves the tablet as sealed files, and comes to the server by another way. */
export const useRescue = defineStore('rescue', () => {
  const session = useSession()

  /** Of the vault that is open. */
  async function make(progress: Progress): Promise<MakingResult> {
    const held = session.opened
    if (!held) throw new Error('The vault is locked')
    return makeFrom(held.vault, held.store, progress)
  }

  /** Of a vault that could not be opened for work; nothing else of it is opened, and it is locked again. */
  async function makeWithPin(owner: string, pin: string, progress: Progress) {
    const directory = createVaults()
    try {
      const result = await directory.unlock({ owner, pin })
      if (result.outcome !== 'unlocked') return result
      const store = openAccount(result.vault)
      try {
        return await makeFrom(result.vault, store, progress)
      } finally {
        store.close()
        result.vault.lock()
      }
    } finally {
      directory.close()
    }
  }

  async function makeFrom(vault: Vault, store: AccountStore, progress: Progress): Promise<MakingResult> {
    const key = await rescueKeyOf(store)
    if (!key) return { outcome: 'noKey' }
    const { makeRescueFiles } = await import('../sync/rescue/make-rescue-files.ts')
    const made = await makeRescueFiles({ vault, device: session.device.id, key, progress })
    return { outcome: 'made', ...made }
  }

  /** Brings files to the server, one after the other, in the order of their names. */
  async function bring(files: readonly File[]): Promise<BringingResult> {
    const brought: BroughtFile[] = []
    for (const file of byName(files)) {
      const answer = await bringRescueFile(file)
      if (answer.outcome === 'offline') return answer
      if (answer.outcome === 'problem' && answer.status === 401) return { outcome: 'signInNeeded' }
      if (answer.outcome === 'problem') return { outcome: 'refused', name: file.name, code: answer.code }
      brought.push(answer.value)
    }
    return { outcome: 'brought', files: brought }
  }

  /** Takes files that this person made on another tablet onto this one, without the server, to be sent from here. */
  async function takeOver(files: readonly File[]): Promise<TakingResult> {
    const held = session.opened
    if (!held) throw new Error('The vault is locked')
    const own = (await rescueKeyOf(held.store))?.own
    if (own === undefined) return { outcome: 'noKey' }
    const [{ openOwnFile }, { takeIn }] = await Promise.all([
      import('../sync/rescue/open-own-file.ts'),
      import('../sync/rescue/take-in.ts'),
    ])
    const databases = session.memberships.map(({ municipality }) => databaseOf(municipality))
    const to = { vault: held.vault, device: session.device.id, databases }
    const sum: TakenIn = { taken: 0, alreadyHere: 0, leftOut: 0 }
    try {
      for (const file of byName(files)) {
        const opened = await openOwnFile(file, held.vault.owner, own)
        if (opened.outcome !== 'opened') return { outcome: 'refused', name: file.name, code: opened.outcome }
        const { taken, alreadyHere, leftOut } = await takeIn(to, opened.contents)
        sum.taken += taken
        sum.alreadyHere += alreadyHere
        sum.leftOut += leftOut
      }
    } catch (error) {
      if (isStorageFull(error)) return { outcome: 'full' }
      throw error
    }
    return { outcome: 'taken', ...sum }
  }

  return { make, makeWithPin, bring, takeOver }
})

/** The order in which they were made. */
const byName = (files: readonly File[]): File[] => [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
