import Type from 'typebox'
import { MunicipalitySettings, settingsIn } from '../accounts/municipality-settings.ts'
import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { administrators, There, there } from './there.ts'

/** What a municipality decides for its devices. */
export function settingsRoutes(app: App, { settings }: Services): void {
  const params = Type.Object(There)

  const read = {
    schema: { summary: 'The settings of a municipality', params, response: { 200: MunicipalitySettings } },
    config: administrators,
  }
  app.get(`${there}/settings`, read, async (request) => settings.of(request.params.istat))

  const write = {
    schema: {
      summary: 'Changes the settings of a municipality',
      params,
      body: MunicipalitySettings,
      response: { 200: MunicipalitySettings },
    },
    config: administrators,
  }
  app.put(`${there}/settings`, write, async (request) => {
    await settings.write(request.params.istat, settingsIn(request.body))
    return settings.of(request.params.istat)
  })
}
