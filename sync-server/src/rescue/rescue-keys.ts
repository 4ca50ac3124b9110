import { createHmac, randomBytes, timingSafeEqual, webcrypto } from 'node:crypto'
import type { RescueKey } from '@approdo/schemas'
import type nano from 'nano'
import { hasStatus, orMissing } from '../couch/couch-failure.ts'

/** As kept in the `accounts` database. */
interface StoredKey {
  id: string
  createdAt: string
  publicKey: string
  privateKey: webcrypto.JsonWebKey
  /** Signs warrants. */
  secret: string
}

/** The key pair that rescue files are sealed for; its private half never leaves the server. */
export interface RescueKeys {
  /** What a person's tablet needs to make rescue files. */
  forTablet(staff: string, device: string): Promise<Required<RescueKey>>
  /** The private half of the pair with this id; undefined for an id that is not the server's. */
  privateKey(id: string): Promise<webcrypto.CryptoKey | undefined>
  /** Whether this server gave the warrant to this person's tablet. */
  isWarrantOf(warrant: string, staff: string, device: string): Promise<boolean>
}

const place = 'rescue-key'
const curve = { name: 'ECDH', namedCurve: 'P-256' }

/** The keys in the `accounts` database, made at first need. */
export function createRescueKeys(couch: nano.ServerScope): RescueKeys {
  const db = couch.use<StoredKey>('accounts')

  async function stored(): Promise<StoredKey> {
    const known = await orMissing(db.get(place))
    if (known) return known
    try {
      await db.insert(await newKey(), place)
    } catch (error) {
      // Another server has made one between the two requests.
      if (!hasStatus(error, 409)) throw error
    }
    return db.get(place)
  }

  return {
    async forTablet(staff, device) {
      const { id, publicKey, secret } = await stored()
      return {
        id,
        publicKey,
        warrant: warrantOf(secret, staff, device).toString('base64url'),
        own: ownKeyOf(secret, staff).toString('base64url'),
      }
    },
    async privateKey(wanted) {
      const { id, privateKey } = await stored()
      if (id !== wanted) return undefined
      return webcrypto.subtle.importKey('jwk', privateKey, curve, false, ['deriveBits'])
    },
    async isWarrantOf(warrant, staff, device) {
      const { secret } = await stored()
      const [given, right] = [Buffer.from(warrant, 'base64url'), warrantOf(secret, staff, device)]
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}

async function newKey(): Promise<StoredKey> {
  const pair = await webcrypto.subtle.generateKey(curve, true, ['deriveBits'])
  const raw = await webcrypto.subtle.exportKey('raw', pair.publicKey)
  return {
    id: randomBytes(9).toString('base64url'),
    createdAt: new Date().toISOString(),
    publicKey: Buffer.from(raw).toString('base64url'),
    privateKey: await webcrypto.subtle.exportKey('jwk', pair.privateKey),
    secret: randomBytes(32).toString('base64url'),
  }
}

// The word keeps it apart from warrants, which are over a pair of a staff id and a device id.
const ownKeyOf = (secret: string, staff: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['own', staff, 'key']))
    .digest()

const warrantOf = (secret: string, staff: string, device: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify([staff, device]))
    .digest()
