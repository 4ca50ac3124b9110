import type { EscoEntry, EscoListing } from '@approdo/schemas'
import { isNoNetwork, request } from './request.ts'

/** A list that is on this tablet; `read` gives undefined when the browser has removed it meanwhile. */
export interface HeldEscoList extends EscoListing {
  read(): Promise<EscoEntry[] | undefined>
}

const channelName = 'approdo-esco-lists'
const restMs = 60 * 60_000
const takenAt = new Map<string, number>()

/** Takes a municipality's ESCO lists down, at most once an hour. */
export async function takeEscoListsAtTimes(municipality: string): Promise<void> {
  if (Date.now() - (takenAt.get(municipality) ?? 0) < restMs) return
  await takeEscoLists(municipality)
}

/**
 * Takes the ESCO lists that administrators of a municipality imported onto the tablet: those that changed, all of them before the
 * first is used. They are public, so they lie in clear in the browser's cache. Without a network, what is here stays.
 */
export async function takeEscoLists(municipality: string): Promise<void> {
  const answer = await request<EscoListing[]>(addressOf(municipality))
  // What is no list comes from something in between, such as the log-in page of a network.
  if (answer.outcome !== 'ok' || !Array.isArray(answer.value)) return
  const cache = await openCache()
  for (const listing of answer.value) {
    const at = addressOf(municipality, listing)
    if ((await cache.match(at)) === undefined && !(await take(cache, at, listing.hash))) return
  }
  await cache.put(addressOf(municipality), Response.json(answer.value))
  takenAt.set(municipality, Date.now())
  await sweep(cache, municipality, answer.value)
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(municipality)
  channel.close()
}

/** Calls `changed` whenever this or another tab has taken lists down; gives what ends it. */
export function whenEscoListsChange(changed: () => unknown): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = () => void changed()
  return () => channel.close()
}

/** The ESCO lists of a municipality that are on this tablet. */
export async function heldEscoLists(municipality: string): Promise<HeldEscoList[]> {
  const cache = await openCache()
  const listings: EscoListing[] = (await (await cache.match(addressOf(municipality)))?.json()) ?? []
  return listings.map((listing) => ({
    ...listing,
    read: async () => (await cache.match(addressOf(municipality, listing)))?.json(),
  }))
}

const openCache = (): Promise<Cache> => caches.open('approdo-esco')

/** A list's address ends with its hash here, so that an older one stays until the newer is whole. */
const addressOf = (municipality: string, list?: EscoListing): string =>
  `/api/esco/${municipality}${list ? `/${list.kind}/${list.language}?${list.hash}` : ''}`

/** False when no whole list came, or already another one. */
async function take(cache: Cache, at: string, hash: string): Promise<boolean> {
  try {
    const response = await fetch(at, { cache: 'no-store', signal: AbortSignal.timeout(120_000) })
    if (!response.ok || response.headers.get('etag') !== `"${hash}"`) return false
    const entries: EscoEntry[] = await response.json()
    await cache.put(at, Response.json(entries))
    return true
  } catch (error) {
    if (isNoNetwork(error)) return false
    throw error
  }
}

/** Removes what is in use no more. */
async function sweep(cache: Cache, municipality: string, listings: readonly EscoListing[]): Promise<void> {
  const used = new Set([addressOf(municipality), ...listings.map((one) => addressOf(municipality, one))])
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url)
    const isHere = pathname === addressOf(municipality) || pathname.startsWith(`${addressOf(municipality)}/`)
    if (isHere && !used.has(pathname + search)) await cache.delete(url)
  }
}
