import type nano from 'nano'
import { ensureDemoData } from './ensure-demo-data.ts'
import { ensureDemoStaff } from './ensure-demo-staff.ts'

/** Makes the accounts and the invented data of the demo where they are missing; gives how many documents it wrote. */
export async function prepareDemo(couch: nano.ServerScope, password: string, now: Date): Promise<number> {
  await ensureDemoStaff(couch, password)
  return ensureDemoData(couch, now.toISOString().slice(0, 10))
}
