import { type Actor, actorIn, commonsDatabase, databaseOf, type Role } from '@approdo/schemas'
import { defineStore } from 'pinia'
import { computed, ref, shallowReactive, shallowRef } from 'vue'
import { countUnsent, type UnsentWork } from '../replica/count-unsent.ts'
import * as api from '../sync/api.ts'
import { whenThereIsRoom } from '../vault/storage-full.ts'
import type { Vault } from '../vault/vault.ts'
import { isTampered } from '../vault/vault-error.ts'
import {
  type ChangePinResult,
  createVaults,
  type PasskeyUnlockResult,
  type UnlockResult,
  type VaultSummary,
} from '../vault/vaults.ts'
import { type Account, type OwnSettings, openAccount } from './session/account.ts'
import { accountOf, emptyAccount } from './session/account-of.ts'
import { type Device, readDevice } from './session/device.ts'
import { usualIdleMinutes, watchIdle } from './session/idle-lock.ts'
import { type LogInResult, logInResult } from './session/log-in-result.ts'
import { isNewContact, mustGoOnline } from './session/offline-limit.ts'
import { type Opened, openMunicipality } from './session/opened.ts'
import { watchContact } from './session/watch-contact.ts'

export type Phase = 'starting' | 'signedOut' | 'choosePin' | 'locked' | 'open'

/**
 * Who is at the tablet: logs in online, chooses a PIN, unlocks and locks offline. Everything that other stores hold
 * in memory hangs on `opened`, which a lock takes away.
 */
export const useSession = defineStore('session', () => {
  const directory = createVaults()
  const phase = ref<Phase>('starting')
  const vaults = shallowRef<VaultSummary[]>([])
  const opened = shallowRef<Opened>()
  const account = shallowRef<Account>()
  const device = shallowRef<Device>({ id: '', name: '' })
  /** The person who logged in and has yet to choose or give a PIN. */
  const arrived = shallowRef<api.SessionView>()
  /** The server's session has ended: offline work goes on, sync waits for the password. */
  const sessionExpired = ref(false)
  /** An administrator has revoked this tablet: nothing is kept on it any more. */
  const revoked = ref(false)
  /** The browser has cleared away what this tablet held. */
  const hasVanished = ref(false)
  /** The `case:` and `training:` scopes that name the person, as the records say. */
  const memberScopes = shallowRef<ReadonlySet<string>>(new Set())
  /** Forms with changes that are not saved. */
  const unsavedForms = shallowReactive(new Set<string>())
  /** What must be written before the key goes. */
  const beforeLock = new Set<() => Promise<void>>()
  let stopIdleLock = () => {}

  const staff = computed(() => account.value?.staff)
  const memberships = computed(() => account.value?.memberships ?? [])
  const municipality = computed(() => account.value?.municipality ?? '')
  const here = computed(() => memberships.value.filter((one) => one.municipality === municipality.value))
  /** How long records are kept here; what is not named has not been decided. */
  const retention = computed(() => account.value?.retention?.[municipality.value] ?? [])
  const municipalityName = computed(() => here.value[0]?.municipalityName ?? '')
  const roles = computed((): Role[] => here.value.map(({ role }) => role))
  const actor = computed((): Actor | undefined => {
    if (!account.value) return undefined
    const { staff, memberships, municipality } = account.value
    const database = municipality ? databaseOf(municipality) : commonsDatabase
    return actorIn({ id: staff.id, memberships }, database, memberScopes.value)
  })

  /** Reads what this tablet knows; to be called once, before the first screen. */
  async function start(): Promise<void> {
    device.value = await readDevice()
    await listVaults()
    hasVanished.value = await directory.haveVanished()
    phase.value = vaults.value.length > 0 ? 'locked' : 'signedOut'
    watchContact(checkDevice)
  }

  /** Reads anew what vaults there are and how they stand. */
  async function listVaults(): Promise<void> {
    vaults.value = await directory.list()
  }

  async function logIn(username: string, password: string, enrolmentCode?: string): Promise<LogInResult> {
    const answer = await api.logIn({ username, password, device: device.value, enrolmentCode })
    if (answer.outcome !== 'ok') return refused(answer)
    arrived.value = answer.value
    const { id } = answer.value.staff
    phase.value = vaults.value.some(({ owner }) => owner === id) ? 'locked' : 'choosePin'
    return { outcome: 'ok' }
  }

  /** Gives the person who just logged in a vault of their own. Throws `weakPin`: ask `pinProblem` first. */
  async function choosePin(pin: string): Promise<void> {
    const view = arrived.value
    if (!view) throw new Error('Nobody has logged in')
    const vault = await directory.create({ owner: view.staff.id, ownerName: view.staff.name, pin })
    await listVaults()
    await open(vault)
  }

  /** What is on this tablet only, in the vault of the person who just logged in. */
  async function unsentOfArrived(): Promise<UnsentWork> {
    const vault = vaults.value.find(({ owner }) => owner === arrived.value?.staff.id)
    return vault ? countUnsent(vault.id) : { records: 0, drafts: 0 }
  }

  /** Destroys the vault of the person who just logged in, with all that was not sent; they choose a new PIN then. */
  async function startOver(): Promise<void> {
    if (!arrived.value) throw new Error('Nobody has logged in')
    await directory.destroy(arrived.value.staff.id)
    await listVaults()
    phase.value = 'choosePin'
  }

  /** Throws `weakPin`: ask `pinProblem` first. */
  async function changePin(oldPin: string, newPin: string): Promise<ChangePinResult> {
    if (!opened.value) return { outcome: 'noVault' }
    const result = await directory.changePin({ owner: opened.value.vault.owner, oldPin, newPin })
    await listVaults()
    return result
  }

  async function refused(answer: Parameters<typeof logInResult>[0]): Promise<LogInResult> {
    const result = logInResult(answer)
    if (result.outcome === 'deviceRevoked') await destroyVaults()
    return result
  }

  /** `goOnline`: right, but the tablet has done without the server for too long; a log-in opens it again. */
  async function unlock(owner: string, pin: string): Promise<UnlockResult | { outcome: 'goOnline' }> {
    const result = await directory.unlock({ owner, pin })
    await listVaults()
    if (result.outcome !== 'unlocked') return result
    return (await open(result.vault)) ? result : { outcome: 'goOnline' }
  }

  /** The same by this device's own lock. */
  async function unlockWithPasskey(owner: string): Promise<PasskeyUnlockResult | { outcome: 'goOnline' }> {
    const result = await directory.unlockWithPasskey(owner)
    await listVaults()
    if (result.outcome !== 'unlocked') return result
    return (await open(result.vault)) ? result : { outcome: 'goOnline' }
  }

  /** Keeps what the person has settled for themselves, sealed on this tablet. */
  async function settle(own: OwnSettings): Promise<void> {
    const held = opened.value
    if (!held || !account.value) return
    account.value = { ...account.value, ...own }
    await held.store.write(account.value)
    watchForIdleness()
  }
  function watchForIdleness(): void {
    stopIdleLock()
    stopIdleLock = watchIdle(() => void lock(), (account.value?.idleMinutes ?? usualIdleMinutes) * 60_000)
  }

  /** False, and nothing is open, when the server must be reached first. */
  async function open(vault: Vault): Promise<boolean> {
    if (opened.value) await lock()
    const store = openAccount(vault)
    // One that was changed on disk comes anew with a log-in.
    let isDamaged = false
    const before = await store.read().catch((error) => {
      if (!isTampered(error)) throw error
      isDamaged = true
      return undefined
    })
    const view = arrived.value?.staff.id === vault.owner ? arrived.value : undefined
    if (!view && (isDamaged || (before && mustGoOnline(before, Date.now())))) {
      store.close()
      vault.lock()
      return false
    }
    const known = view ? accountOf(view, before) : (before ?? emptyAccount(vault.owner))
    if (view) await whenThereIsRoom(store.write(known))
    account.value = known
    arrived.value = undefined
    sessionExpired.value = false
    opened.value = { vault, store, replica: await openMunicipality(vault, known, device.value.id) }
    watchForIdleness()
    phase.value = 'open'
    return true
  }

  /** Writes what is being typed, then forgets the key and everything that it opened. */
  async function lock(): Promise<void> {
    const held = opened.value
    if (!held) return
    stopIdleLock()
    await Promise.allSettled([...beforeLock].map((write) => write()))
    opened.value = undefined
    account.value = undefined
    memberScopes.value = new Set()
    phase.value = 'locked'
    held.replica.close()
    held.store.close()
    held.vault.lock()
  }

  /** Ends the session on the server, if it can be reached, and locks; what is on the tablet stays. */
  async function logOut(): Promise<void> {
    await api.logOut()
    await lock()
  }

  async function switchMunicipality(istat: string): Promise<void> {
    const held = opened.value
    if (!held || !account.value || istat === municipality.value) return
    if (!memberships.value.some((one) => one.municipality === istat)) return
    await Promise.allSettled([...beforeLock].map((write) => write()))
    const next = { ...account.value, municipality: istat }
    await held.store.write(next)
    const replica = await openMunicipality(held.vault, next, device.value.id)
    memberScopes.value = new Set()
    account.value = next
    opened.value = { ...held, replica }
    held.replica.close()
  }

  /** Takes the server's newest word on the person's memberships. */
  async function refreshAccount(view: api.SessionView): Promise<void> {
    const held = opened.value
    if (!held || view.staff.id !== held.vault.owner) return
    const next = accountOf(view, account.value)
    if (next.municipality !== municipality.value) await switchMunicipality(next.municipality)
    await held.store.write(next)
    account.value = next
  }

  /** Notes that the server was reached, and how long the tablet may now do without it. */
  async function noteContact(maxOfflineDays: number): Promise<void> {
    const held = opened.value
    const contact = { contactAt: new Date().toISOString(), maxOfflineDays }
    if (!held || !account.value || !isNewContact(account.value, contact)) return
    account.value = { ...account.value, ...contact }
    await held.store.write(account.value)
  }

  /** Logs the person in whose data are open, after the server's session ended. */
  async function logInAgain(password: string): Promise<LogInResult> {
    const owner = opened.value?.vault.owner
    if (!owner) return { outcome: 'failed' }
    const answer = await api.logIn({ username: owner, password, device: device.value })
    if (answer.outcome !== 'ok') return refused(answer)
    await refreshAccount(answer.value)
    sessionExpired.value = false
    return { outcome: 'ok' }
  }

  /** Asks whether this tablet was revoked, even while nobody has a session; then nothing stays on it. */
  async function checkDevice(): Promise<void> {
    if (vaults.value.length === 0) return
    const answer = await api.readDeviceState(device.value.id)
    if (answer.outcome === 'ok' && answer.value.state === 'revoked') await destroyVaults()
  }

  /** Destroys every vault with everything in it: the tablet was revoked. */
  async function destroyVaults(): Promise<void> {
    await lock()
    arrived.value = undefined
    await listVaults()
    for (const { owner } of vaults.value) await directory.destroy(owner)
    await listVaults()
    revoked.value = true
    phase.value = 'signedOut'
  }

  /** From the list of people to the log-in of somebody who is not on it, and back. */
  function showLogIn(): void {
    arrived.value = undefined
    phase.value = 'signedOut'
  }
  function showVaults(): void {
    arrived.value = undefined
    if (vaults.value.length > 0) phase.value = 'locked'
  }

  return {
    phase,
    staff,
    memberships,
    retention,
    municipality,
    municipalityName,
    roles,
    actor,
    vaults,
    sessionExpired,
    revoked,
    hasVanished,
    account,
    device,
    arrived,
    opened,
    memberScopes,
    unsavedForms,
    beforeLock,
    start,
    logIn,
    choosePin,
    unsentOfArrived,
    startOver,
    changePin,
    unlock,
    unlockWithPasskey,
    listVaults,
    settle,
    noteTemplates: computed(() => account.value?.noteTemplates ?? []),
    idleMinutes: computed(() => account.value?.idleMinutes ?? usualIdleMinutes),
    lock,
    logOut,
    switchMunicipality,
    logInAgain,
    refreshAccount,
    noteContact,
    checkDevice,
    destroyVaults,
    showLogIn,
    showVaults,
  }
})
