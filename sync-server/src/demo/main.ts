import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { connectCouch } from '../couch/connect-couch.ts'
import { claimDataFolder, markDataFolder } from '../data-folder.ts'
import { listen } from '../listen.ts'
import { runProgram } from '../start-problem.ts'
import { claimCouchForDemo } from './claim-couch.ts'
import { demoPassword } from './demo-password.ts'
import { prepareDemo } from './prepare-demo.ts'
import { welcome } from './welcome.ts'

await runProgram(async () => {
  const config = readConfig(process.env)
  const found = await claimDataFolder(config.dataFolder, 'demo')
  const { couch, close } = await connectCouch(config)
  if (config.couchUrl !== undefined || found === 'unmarked') await claimCouchForDemo(couch)
  if (found === 'unmarked') await markDataFolder(config.dataFolder, 'demo')
  const password = await demoPassword(config.dataFolder, process.env.APPRODO_DEMO_PASSWORD)
  await prepareDemo(couch, password, new Date())
  const app = await buildApp({ config, couch, logger: { level: 'warn' } })
  const address = await listen(app, config, close)
  process.stdout.write(welcome(address, password))
})
