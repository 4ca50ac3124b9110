import type nano from 'nano'
import { type Actors, createActors } from './access/actors.ts'
import { type Callers, createCallers } from './access/callers.ts'
import { createScopes, type Scopes } from './access/scopes.ts'
import { openAccounts } from './accounts/account-database.ts'
import { createDevices, type Devices } from './accounts/devices.ts'
import { createEnrolmentCodes, type EnrolmentCodes } from './accounts/enrolment-codes.ts'
import { createSettings, type Settings } from './accounts/municipality-settings.ts'
import { createSessions, type Sessions } from './accounts/sessions.ts'
import type { Config } from './config.ts'
import { createDatabases, type Databases } from './databases/databases.ts'
import { ensureDatabase } from './databases/ensure-database.ts'
import { type EscoLists, openEscoLists } from './esco/esco-lists.ts'
import { createRescueKeys, type RescueKeys } from './rescue/rescue-keys.ts'
import { createQuarantine, type Quarantine, quarantineDesign } from './sync/quarantine.ts'

/** What the routes work with. */
export interface Services {
  config: Config
  couch: nano.ServerScope
  databases: Databases
  scopes: Scopes
  actors: Actors
  sessions: Sessions
  devices: Devices
  enrolmentCodes: EnrolmentCodes
  settings: Settings
  callers: Callers
  quarantine: Quarantine
  rescueKeys: RescueKeys
  escoLists: EscoLists
}

/** Puts the services together, after making sure that the server's own databases are there. */
export async function createServices(config: Config, couch: nano.ServerScope): Promise<Services> {
  await openAccounts(couch)
  await ensureDatabase(couch, 'quarantine', [quarantineDesign])
  const databases = createDatabases(couch)
  const scopes = createScopes(databases)
  const sessions = createSessions(couch, config.sessionHours)
  const devices = createDevices(couch)
  return {
    config,
    couch,
    databases,
    scopes,
    actors: createActors(scopes),
    sessions,
    devices,
    enrolmentCodes: createEnrolmentCodes(couch),
    settings: createSettings(couch),
    callers: createCallers(couch, sessions, devices),
    quarantine: createQuarantine(couch),
    rescueKeys: createRescueKeys(couch),
    escoLists: await openEscoLists(couch),
  }
}
