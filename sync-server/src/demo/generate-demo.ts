import { generateCases } from '../seed/case/generate-cases.ts'
import type { SeedDocument } from '../seed/document-maker.ts'
import { directionsIn, servicesIn } from '../seed/known-world.ts'
import { generateDirections } from '../seed/place/generate-directions.ts'
import { generatePlaces } from '../seed/place/generate-places.ts'
import { territoryOf } from '../seed/place/territory.ts'
import { generateTraining } from '../seed/training/generate-training.ts'
import type { DemoMunicipality } from './demo-municipalities.ts'

const seed = 'demo'
const casesOfTown = 24

/** Everything invented for a municipality of the demo, as of a day: services, cases at every stage, training. */
export function generateDemo(
  town: DemoMunicipality,
  today: string,
  trainer: { id: string; name: string },
): SeedDocument[] {
  const { istat: municipality, short } = town
  const territory = territoryOf(municipality)
  if (territory === undefined) throw new RangeError(`No municipality has the code ${municipality}`)
  const workers = [
    { id: `worker1.${short}`, name: town.worker1 },
    { id: `worker2.${short}`, name: town.worker2 },
  ]
  const supervisor = { id: `supervisor.${short}`, name: town.supervisor }
  const places = generatePlaces({
    municipality,
    territory,
    seed,
    today,
    surveyors: workers.map(({ id }) => id),
  })
  const directions = generateDirections({ municipality, seed, today, by: `coordinator.${short}` })
  const cases = generateCases({
    municipality,
    today,
    seed,
    count: casesOfTown,
    everyStage: true,
    workers,
    partners: [{ id: `partner.${short}`, name: town.partner }],
    supervisor,
    services: servicesIn(places),
    directions: directionsIn(directions),
  })
  const training = workers.flatMap((trainee) =>
    generateTraining({ municipality, seed, today, trainee, trainer }),
  )
  return [...places, ...directions, ...cases, ...training]
}
