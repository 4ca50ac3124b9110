import type { FastifyInstance } from 'fastify'
import type { Services } from '../services.ts'

const everyMs = 6 * 3_600_000

/** Deletes expired sessions and enrolment codes, at the start and every six hours. */
export function sweepExpired(
  app: FastifyInstance,
  { sessions, enrolmentCodes }: Pick<Services, 'sessions' | 'enrolmentCodes'>,
): void {
  const sweep = async () => {
    await sessions.sweep()
    await enrolmentCodes.sweep()
  }
  const timer = setInterval(() => {
    sweep().catch(() => app.log.warn('Expired sessions and codes could not be deleted'))
  }, everyMs)
  timer.unref()
  app.addHook('onReady', sweep)
  app.addHook('onClose', async () => clearInterval(timer))
}
