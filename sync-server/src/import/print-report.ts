import type { Report } from './import-batch.ts'
import { refusalText } from './refusal.ts'

const shown = 200

/** The report as an operator reads it, a line each; never what a row says about anybody. */
export function reportLines(report: Report, dryRun: boolean): string[] {
  const { created, updated, unchanged, refusals, notes } = report
  const rows = refusals.filter(({ of }) => of === 'row').length
  const values = refusals.length - rows
  return [
    ...refusals.slice(0, shown).map((refusal) => `refused  ${refusalText(refusal)}`),
    ...(refusals.length > shown ? [`refused  … and ${refusals.length - shown} more`] : []),
    ...notes.map((note) => `note     ${note}`),
    `${dryRun ? 'Dry run, nothing was written: ' : ''}${created} created, ${updated} updated, ` +
      `${unchanged} unchanged, ${rows} refused, ${values} values left out`,
  ]
}

/** 0 when everything was stored, 2 when something was refused. */
export const exitCodeOf = ({ refusals }: Report): number => (refusals.length > 0 ? 2 : 0)
