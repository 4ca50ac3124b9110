import Type from 'typebox'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { RefusalProblems } from './refusal.ts'

const OwnRefusal = Type.Object({
  database: Type.String(),
  device: Type.String(),
  at: Type.String(),
  problems: RefusalProblems,
  document: Type.Unknown(),
  isSettled: Type.Boolean(),
})

/** `GET /api/quarantine/mine`: what was refused from the caller, exactly as they sent it. */
export function ownQuarantineRoute(app: App, { quarantine }: Services): void {
  const schema = { summary: 'What was refused from the caller', response: { 200: Type.Array(OwnRefusal) } }
  app.get('/api/quarantine/mine', { schema, config: { who: 'loggedIn' } }, async (request) => {
    const refused = await quarantine.ofAuthor(callerOf(request).staff.id)
    return refused.map(({ database, device, at, problems, document, settled }) => ({
      database,
      device,
      at,
      problems: [...problems],
      document,
      isSettled: settled !== undefined,
    }))
  })
}
