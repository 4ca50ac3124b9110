import type { App } from '../http/app-type.ts'
import type { Services } from '../services.ts'
import { deviceAdministrationRoutes } from './device-routes.ts'
import { enrolmentRoutes } from './enrolment-routes.ts'
import { escoAdministrationRoutes } from './esco-routes.ts'
import { quarantineRoutes } from './quarantine-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { staffChangeRoutes } from './staff-change-routes.ts'
import { staffAdministrationRoutes } from './staff-routes.ts'

/**
 * `/api/administration/:istat`: accounts, devices, settings, refused documents and ESCO lists of one municipality, for those
 * who administer it. Nothing here tells what a case holds.
 */
export function administrationRoutes(app: App, services: Services): void {
  staffAdministrationRoutes(app, services)
  staffChangeRoutes(app, services)
  deviceAdministrationRoutes(app, services)
  enrolmentRoutes(app, services)
  settingsRoutes(app, services)
  quarantineRoutes(app, services)
  escoAdministrationRoutes(app, services)
}
