import { defineStore } from 'pinia'
import { computed } from 'vue'
import { type AddPasskeyResult, createVaults } from '../vault/vaults.ts'
import { useSession } from './session.ts'

/** What the person who works here has settled about their own vault, and how to settle it otherwise. */
export const useOwnVault = defineStore('own-vault', () => {
  const session = useSession()
  const directory = createVaults()
  const owner = (): string | undefined => session.opened?.vault.owner
  const summary = computed(() => session.vaults.find((one) => one.owner === owner()))

  /** Lets this device's own lock open the vault beside the PIN, which is asked for. */
  async function addPasskey(pin: string): Promise<AddPasskeyResult> {
    const mine = owner()
    if (mine === undefined) return { outcome: 'noVault' }
    const result = await directory.addPasskey({ owner: mine, pin })
    await session.listVaults()
    return result
  }

  async function removePasskeys(): Promise<void> {
    const mine = owner()
    if (mine !== undefined) await directory.removePasskeys(mine)
    await session.listVaults()
  }

  /** After so many wrong attempts in a row the vault destroys itself; undefined: never. */
  async function destroyAfter(attempts: number | undefined): Promise<void> {
    const mine = owner()
    if (mine !== undefined) await directory.destroyAfter(mine, attempts)
    await session.listVaults()
  }

  return { summary, addPasskey, removePasskeys, destroyAfter }
})
