import { readConfig } from '../config.ts'
import { runProgram } from '../start-problem.ts'
import { seedArguments } from './arguments.ts'
import { runSeed } from './run-seed.ts'

await runProgram(async () => {
  const args = seedArguments(process.argv.slice(2), new Date())
  const { counts, written, hasWorkers } = await runSeed(args, readConfig(process.env))
  const lines = [
    `Synthetic caseload of ${args.municipality}, seed ${args.seed}, as of ${args.today} (every document is marked synthetic):`,
    ...[...counts].map(([type, count]) => `  ${count} ${type}`),
    `${written} documents written; the others were there already.`,
    ...(hasWorkers ? [] : ['The municipality has no social workers yet: the cases are of invented ones.']),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
})
