import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { connectCouch } from '../couch/connect-couch.ts'
import { claimDataFolder } from '../data-folder.ts'
import { listen } from '../listen.ts'
import { runProgram } from '../start-problem.ts'
import { claimCouchForDemo } from './claim-couch.ts'
import { demoPassword } from './demo-password.ts'
import { prepareDemo } from './prepare-demo.ts'
import { welcome } from './welcome.ts'

await runProgram(async () => {
  const config = readConfig(process.env)
  await claimDataFolder(config.dataFolder, 'demo')
  const password = await demoPassword(config.dataFolder, process.env.APPRODO_DEMO_PASSWORD)
  const { couch, close } = await connectCouch(config)
  if (config.couchUrl !== undefined) await claimCouchForDemo(couch)
  await prepareDemo(couch, password, new Date())
  const app = await buildApp({ config, couch, logger: { level: 'warn' } })
  const address = await listen(app, config, close)
  process.stdout.write(welcome(address, password))
})
