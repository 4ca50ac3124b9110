import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type nano from 'nano'
import { hasStatus, orMissing } from '../couch/couch-failure.ts'
import { readableSecret } from './readable-secret.ts'

interface CodeDocument {
  municipality: string
  createdBy: string
  expiresAt: string
}

/** One-time codes that admit new devices, in the `accounts` database; whoever reads it learns no code. */
export interface EnrolmentCodes {
  /** Makes a code for a municipality; it is given out once and never stored. */
  make(municipality: string, createdBy: string): Promise<{ code: string; expiresAt: string }>
  /** Uses a code up; whether it was good in one of these municipalities. */
  use(code: string, municipalities: readonly string[]): Promise<boolean>
  /** Deletes the codes that have expired. */
  sweep(): Promise<void>
}

const validMs = 24 * 3_600_000
const codeLength = 8

export function createEnrolmentCodes(couch: nano.ServerScope, now: () => number = Date.now): EnrolmentCodes {
  const db = couch.use<CodeDocument>('accounts')

  async function useIn(code: string, municipality: string): Promise<boolean> {
    const stored = await orMissing(db.get(await idOf(code, municipality)))
    if (stored === undefined || Date.parse(stored.expiresAt) <= now()) return false
    try {
      await db.destroy(stored._id, stored._rev)
      return true
    } catch (error) {
      // Another device has used it at this very moment.
      if (hasStatus(error, 409) || hasStatus(error, 404)) return false
      throw error
    }
  }

  return {
    async make(municipality, createdBy) {
      const code = readableSecret(codeLength)
      const expiresAt = new Date(now() + validMs).toISOString()
      await db.insert({ municipality, createdBy, expiresAt }, await idOf(code, municipality))
      return { code, expiresAt }
    },

    async use(typed, municipalities) {
      const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
      for (const municipality of municipalities) if (await useIn(code, municipality)) return true
      return false
    },

    async sweep() {
      const { rows } = await db.list({ startkey: 'enrolment:', endkey: 'enrolment;', include_docs: true })
      const docs = rows.flatMap(({ doc }) =>
        doc && Date.parse(doc.expiresAt) <= now() ? [{ _id: doc._id, _rev: doc._rev, _deleted: true }] : [],
      )
      if (docs.length > 0) await db.bulk({ docs })
    },
  }
}

const derive = promisify<string, string, number, Buffer>(scrypt)

/**
 * Slow on purpose: eight characters behind a plain hash could be found by trial while the code is good.
 * The municipality is the salt, for the document must be found by the code.
 */
const idOf = async (code: string, municipality: string): Promise<string> =>
  `enrolment:${(await derive(code, `approdo-enrolment:${municipality}`, 32)).toString('hex')}`
