import type { Reporter, TestModule } from 'vitest/node'

/** Closes a run with one plain line: `N passed, N failed`. A file that could not be loaded counts as failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.children.size === 0,
    ).length
    const skipped = count('skipped')
    const line = `${count('passed')} passed, ${count('failed') + broken + errors.length} failed`
    process.stdout.write(`\n${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
  }
}
