import { readConfig } from '../config.ts'
import { runProgram } from '../start-problem.ts'
import { importArguments, usage } from './arguments.ts'
import { exitCodeOf, reportLines } from './print-report.ts'
import { runImport } from './run-import.ts'

const args = process.argv.slice(2)
await runProgram(async () => {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage}\n`)
    return
  }
  const wanted = importArguments(args, process.env.INIT_CWD ?? process.cwd())
  const report = await runImport(wanted, readConfig(process.env))
  process.stdout.write(`${reportLines(report, wanted.dryRun).join('\n')}\n`)
  process.exitCode = exitCodeOf(report)
})
