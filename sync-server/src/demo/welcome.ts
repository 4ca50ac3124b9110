import { demoMunicipalities } from './demo-municipalities.ts'

/** What the demo says when it has started. */
export function welcome(address: string, password: string): string {
  const towns = demoMunicipalities.map(({ short }) => short)
  const rows = [
    ['worker1, worker2', 'assistente sociale / social worker'],
    ['supervisor', 'supervisione / supervisor'],
    ['coordinator', 'coordinamento di area / area coordinator'],
    ['partner', 'centro per l’impiego / job centre'],
  ].map(([who = '', what]) => `  ${`${who}.<città>`.padEnd(26)}${what}`)
  return [
    '',
    `Approdo is at ${address}`,
    '',
    'Log-ins of the demo:',
    ...rows,
    `  ${''.padEnd(26)}<città>: ${towns.join(', ')}; e.g. worker1.roma`,
    `  ${'trainer'.padEnd(26)}formazione / trainer, in all five`,
    `  ${'expert'.padEnd(26)}panel di esperti / expert, in all five`,
    `  ${'admin'.padEnd(26)}amministrazione / administrator, in all five`,
    `Password of all: ${password}`,
    '',
    'All people, cases and services in it are synthetic. Stop it with Ctrl+C.',
    '',
  ].join('\n')
}
