import Type from 'typebox'
import type { Services } from '../services.ts'
import type { App } from './app-type.ts'

/** `GET /api/health`: whether the server and its CouchDB answer; 503 when CouchDB does not. */
export function healthRoute(app: App, { couch }: Services): void {
  const schema = {
    summary: 'Whether the server and its database answer',
    response: { 200: Type.Object({ ok: Type.Literal(true) }) },
  }
  app.get('/api/health', { schema, config: { who: 'anyone' } }, async () => {
    await couch.db.get('accounts')
    return { ok: true as const }
  })
}
