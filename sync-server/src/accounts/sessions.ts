import { createHash, randomBytes } from 'node:crypto'
import type nano from 'nano'
import { hasStatus, orMissing } from '../couch/couch-failure.ts'
import type { Device } from './devices.ts'

/** A log-in of one person on one device. */
export interface Session {
  staff: string
  device: Device
  createdAt: string
  expiresAt: string
}

/** The sessions in the `accounts` database; whoever reads that database learns no token. */
export interface Sessions {
  /** Starts a session; the token is given out once and never stored. */
  start(staff: string, device: Device): Promise<{ token: string; session: Session }>
  /** The session of a token, unless it has ended. */
  find(token: string): Promise<Session | undefined>
  end(token: string): Promise<void>
  /** Ends every session of a person. */
  endAll(staff: string): Promise<void>
  /** Deletes the sessions that have expired. */
  sweep(): Promise<void>
}

export function createSessions(couch: nano.ServerScope, hours: number): Sessions {
  const db = couch.use<Session>('accounts')

  async function end(token: string): Promise<void> {
    const stored = await orMissing(db.get(idOf(token)))
    if (stored) await ignoringConflict(db.destroy(stored._id, stored._rev))
  }

  async function endWhere(ended: (session: Session) => boolean): Promise<void> {
    const { rows } = await db.list({ startkey: 'session:', endkey: 'session;', include_docs: true })
    const docs = rows.flatMap(({ doc }) =>
      doc && ended(doc) ? [{ _id: doc._id, _rev: doc._rev, _deleted: true }] : [],
    )
    if (docs.length > 0) await db.bulk({ docs })
  }

  return {
    async start(staff, device) {
      const token = randomBytes(32).toString('base64url')
      const now = Date.now()
      const session: Session = {
        staff,
        device,
        createdAt: new Date(now).toISOString(),
        expiresAt: new Date(now + hours * 3_600_000).toISOString(),
      }
      await db.insert(session, idOf(token))
      return { token, session }
    },

    async find(token) {
      const stored = await orMissing(db.get(idOf(token)))
      if (stored === undefined || hasExpired(stored)) return undefined
      const { staff, device, createdAt, expiresAt } = stored
      return { staff, device, createdAt, expiresAt }
    },

    end,

    endAll: (staff) => endWhere((session) => session.staff === staff),
    sweep: () => endWhere(hasExpired),
  }
}

const idOf = (token: string): string => `session:${createHash('sha256').update(token).digest('hex')}`

const hasExpired = (session: Session): boolean => Date.parse(session.expiresAt) <= Date.now()

async function ignoringConflict(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!hasStatus(error, 409) && !hasStatus(error, 404)) throw error
  }
}
