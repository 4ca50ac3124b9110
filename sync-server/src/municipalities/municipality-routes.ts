import Type from 'typebox'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import { municipalityBy } from './municipalities.ts'

const Municipality = Type.Object({
  municipality: Type.String(),
  name: Type.String(),
  province: Type.String(),
  region: Type.String(),
  population: Type.Union([Type.Integer(), Type.Null()]),
})

/** `GET /api/municipalities/:istat`, for members of any municipality. */
export function municipalityRoutes(app: App): void {
  const schema = {
    summary: 'A municipality of Italy by its ISTAT code',
    params: Type.Object({ istat: Type.String() }),
    response: { 200: Municipality },
  }
  app.get('/api/municipalities/:istat', { schema, config: { who: 'loggedIn' } }, async (request) => {
    const isMember = callerOf(request).staff.memberships.length > 0
    const found = isMember ? municipalityBy(request.params.istat) : undefined
    if (found === undefined) throw problem('notFound')
    return found
  })
}
