import type { FastifyInstance } from 'fastify'
import type { Sessions } from './sessions.ts'

const everyMs = 6 * 3_600_000

/** Deletes expired sessions, at the start and every six hours. */
export function sweepSessions(app: FastifyInstance, sessions: Sessions): void {
  const sweep = () => {
    sessions.sweep().catch(() => app.log.warn('Expired sessions could not be deleted'))
  }
  const timer = setInterval(sweep, everyMs)
  timer.unref()
  app.addHook('onReady', async () => sessions.sweep())
  app.addHook('onClose', async () => clearInterval(timer))
}
