import type { Config } from '../config.ts'
import { openMunicipalityDatabase } from '../databases/municipality-database.ts'
import { withCouch } from '../import/with-couch.ts'
import { startProblem } from '../start-problem.ts'
import type { SeedArguments } from './arguments.ts'
import { generateCases } from './case/generate-cases.ts'
import type { SeedDocument } from './document-maker.ts'
import { caseStaff, countByType, directionsIn, placesOf, servicesIn } from './known-world.ts'
import { generateDirections } from './place/generate-directions.ts'
import { generatePlaces } from './place/generate-places.ts'
import { territoryOf } from './place/territory.ts'
import { writeDocuments } from './write-documents.ts'

export interface SeedOutcome {
  counts: Map<string, number>
  /** How many documents were not there before. */
  written: number
  /** Whether the municipality has social workers, whose cases these became. */
  hasWorkers: boolean
}

/**
 * Writes invented cases for a municipality's workers, drawing on its services and directions, which are invented
 * too where there are none. Throws a start problem when the municipality does not exist or the store can't be opened.
 */
export async function runSeed(
  args: SeedArguments,
  config: Pick<Config, 'couchUrl' | 'dataFolder'>,
): Promise<SeedOutcome> {
  const { municipality, cases, seed, today } = args
  const territory = territoryOf(municipality)
  if (territory === undefined)
    throw startProblem(`No municipality of Italy has the ISTAT code ${municipality}.`)
  return withCouch(config, async (couch) => {
    const database = await openMunicipalityDatabase(couch, municipality)
    const staff = await caseStaff(couch, municipality)
    const workers = staff.workers.length > 0 ? staff.workers : inventedWorkers(territory.name)
    const [supervisor = { id: `seed.supervisor.${municipality}`, name: 'Supervisione (esempio)' }] =
      staff.supervisors
    const places = await placesOf(database)
    const invented: SeedDocument[] = []
    if (servicesIn(places).length === 0)
      invented.push(
        ...generatePlaces({ municipality, territory, seed, today, surveyors: workers.map(({ id }) => id) }),
      )
    if (directionsIn(places).length === 0)
      invented.push(...generateDirections({ municipality, seed, today, by: supervisor.id }))
    const known = [...places, ...invented]
    const documents = [
      ...invented,
      ...generateCases({
        municipality,
        today,
        seed,
        count: cases,
        workers,
        partners: staff.partners,
        supervisor,
        services: servicesIn(known),
        directions: directionsIn(known),
      }),
    ]
    const written = await writeDocuments(database, documents)
    return { counts: countByType(documents), written, hasWorkers: staff.workers.length > 0 }
  })
}

/** Workers as the demo names them (`worker1.roma`): a demo that is started over the store later shows them their cases. */
function inventedWorkers(town: string) {
  const short = town
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  return [1, 2].map((number) => ({
    id: `worker${number}.${short}`,
    name: `Assistente sociale ${number} (esempio)`,
  }))
}
