import { EscoEntries, escoKinds, escoListBytes, wrongEscoEntry } from '@approdo/schemas'
import Type from 'typebox'
import { problem } from '../errors.ts'
import { EscoParams, escoPlaceOf } from '../esco/esco-place.ts'
import type { App } from '../http/app-type.ts'
import { callerOf } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { administrators, There, there } from './there.ts'

const Import = Type.Object({
  hash: Type.String(),
  entries: Type.Integer(),
  importedAt: Type.String(),
  importedBy: Type.String(),
  file: Type.Optional(Type.String()),
})
const State = Type.Object({
  kind: Type.Enum(escoKinds),
  language: Type.String(),
  current: Type.Optional(Import),
  previous: Type.Optional(Import),
})

/** The ESCO lists of a municipality: which there are, a new one, and back to the one before. */
export function escoAdministrationRoutes(app: App, { escoLists }: Services): void {
  const states = {
    schema: {
      summary: 'The ESCO lists that were imported in a municipality',
      params: Type.Object(There),
      response: { 200: Type.Array(State) },
    },
    config: administrators,
  }
  app.get(`${there}/esco`, states, async (request) => escoLists.states(request.params.istat))

  const put = {
    schema: {
      summary: 'Puts an ESCO list in use; the one before stays for undoing',
      params: EscoParams,
      body: Type.Object({ entries: EscoEntries, file: Type.Optional(Type.String({ maxLength: 300 })) }),
      response: { 200: State },
    },
    config: { ...administrators, rateLimit: { max: 30, timeWindow: '1 minute' } },
    bodyLimit: escoListBytes,
  }
  app.put(`${there}/esco/:kind/:language`, put, async (request) => {
    const { entries, file } = request.body
    const place = escoPlaceOf(request.params)
    const wrong = wrongEscoEntry(place.kind, entries)
    if (wrong !== undefined)
      throw problem('malformedRequest', `entries/${wrong} is of another kind, or there twice.`)
    return escoLists.put(place, entries, { staff: callerOf(request).staff.id, ...(file && { file }) })
  })

  const undo = {
    schema: {
      summary: 'Exchanges the ESCO list in use with the one before',
      params: EscoParams,
      body: Type.Object({
        /** The hash of the list in use as the caller knows it; null for none. */
        from: Type.Union([Type.String(), Type.Null()]),
      }),
      response: { 200: State },
    },
    config: administrators,
  }
  app.post(`${there}/esco/:kind/:language/undo`, undo, async (request) =>
    escoLists.undo(escoPlaceOf(request.params), request.body.from),
  )
}
