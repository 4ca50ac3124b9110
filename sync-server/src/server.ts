import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { connectCouch } from './couch/connect-couch.ts'
import { claimDataFolder } from './data-folder.ts'
import { refuseDemoCouch } from './demo/claim-couch.ts'
import { listen } from './listen.ts'
import { runProgram } from './start-problem.ts'

await runProgram(async () => {
  const config = readConfig(process.env)
  await claimDataFolder(config.dataFolder, 'production')
  const connection = await connectCouch(config)
  await refuseDemoCouch(connection.couch)
  const app = await buildApp({ config, couch: connection.couch, logger: { level: 'warn' } })
  const address = await listen(app, config, connection.close)
  process.stdout.write(`Approdo is at ${address}\n`)
})
