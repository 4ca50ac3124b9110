import type nano from 'nano'
import { setPassword } from '../accounts/change-staff.ts'
import { passwordMatches } from '../accounts/password.ts'
import { createStaff, findStaff } from '../accounts/staff.ts'
import { demoStaff } from './demo-staff.ts'

/** Makes the demo accounts that are missing, and gives all of them the password when it has changed. */
export async function ensureDemoStaff(couch: nano.ServerScope, password: string): Promise<void> {
  const [first] = demoStaff
  const known = first && (await findStaff(couch, first.username))
  const isSame = known !== undefined && (await passwordMatches(known.passwordHash, password))
  // The first one last: while it has not the password, the others are looked at again.
  const [, ...others] = demoStaff
  const ensure = async (account: (typeof demoStaff)[number]) => {
    const found = await findStaff(couch, account.username)
    if (found === undefined) await createStaff(couch, { ...account, password })
    else if (!isSame) await setPassword(couch, account.username, password)
  }
  await Promise.all(others.map(ensure))
  if (first) await ensure(first)
}
