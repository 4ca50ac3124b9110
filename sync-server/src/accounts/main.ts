import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { readConfig } from '../config.ts'
import { connectCouch } from '../couch/connect-couch.ts'
import { claimDataFolder } from '../data-folder.ts'
import { openMunicipalityDatabase } from '../databases/municipality-database.ts'
import { refuseDemoCouch } from '../demo/claim-couch.ts'
import { runProgram, startProblem } from '../start-problem.ts'
import { accountArguments } from './account-arguments.ts'
import { createStaff } from './staff.ts'

const shortest = 10

await runProgram(async () => {
  const { passwordFromInput, ...account } = accountArguments(process.argv.slice(2))
  const given = passwordFromInput ? await passwordOnInput() : undefined
  const password = given ?? randomBytes(15).toString('base64url')
  const config = readConfig(process.env)
  await claimDataFolder(config.dataFolder, 'production')
  const { couch, close } = await connectCouch(config)
  try {
    await refuseDemoCouch(couch)
    const { outcome } = await createStaff(couch, { ...account, password })
    if (outcome === 'exists') throw startProblem(`There is an account “${account.username}” already.`)
    for (const municipality of new Set(account.memberships.map((one) => one.municipality))) {
      await openMunicipalityDatabase(couch, municipality)
    }
  } finally {
    await close()
  }
  process.stdout.write(`The account ${account.username} is made.\n`)
  if (given === undefined) process.stdout.write(`Its password, shown this once: ${password}\n`)
})

async function passwordOnInput(): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password.length < shortest) throw startProblem(`A password has at least ${shortest} characters.`)
  return password
}
