import type nano from 'nano'
import { openAccounts } from '../accounts/account-database.ts'
import { orMissing } from '../couch/couch-failure.ts'
import { openMunicipalityDatabase } from '../databases/municipality-database.ts'
import { writeDocuments } from '../seed/write-documents.ts'
import { type DemoMunicipality, demoMunicipalities } from './demo-municipalities.ts'
import { demoStaff } from './demo-staff.ts'
import { generateDemo } from './generate-demo.ts'

/** How far the demo data of a municipality have come: begun as of a day, or all there. */
interface Progress {
  today: string
  isLoaded: boolean
}

/** Loads the demo data of the municipalities that have none; gives how many documents it wrote. */
export async function ensureDemoData(couch: nano.ServerScope, today: string): Promise<number> {
  const written = await Promise.all(demoMunicipalities.map((town) => ensureTown(couch, town, today)))
  return written.reduce((sum, count) => sum + count, 0)
}

async function ensureTown(couch: nano.ServerScope, town: DemoMunicipality, today: string): Promise<number> {
  const marks = await openAccounts<Progress>(couch)
  const id = `demo:${town.istat}`
  const known = await orMissing(marks.get(id))
  if (known?.isLoaded) return 0
  // The day is kept first: a start that was cut short goes on with the same documents.
  const begun = known ?? {
    today,
    isLoaded: false,
    _rev: (await marks.insert({ today, isLoaded: false }, id)).rev,
  }
  const database = await openMunicipalityDatabase(couch, town.istat)
  const trainer = demoStaff.find(({ username }) => username === 'trainer')
  const documents = generateDemo(town, begun.today, { id: 'trainer', name: trainer?.name ?? 'Formazione' })
  const written = await writeDocuments(database, documents)
  await marks.insert({ today: begun.today, isLoaded: true, _id: id, _rev: begun._rev } as Progress)
  return written
}
