import { demoMunicipalities } from './demo-municipalities.ts'

const roles = [
  ['worker1', 'assistente sociale / social worker'],
  ['worker2', 'assistente sociale / social worker'],
  ['supervisor', 'supervisione / supervisor'],
  ['coordinator', 'coordinamento di area / area coordinator'],
  ['partner', 'centro per l’impiego / job centre'],
] as const

const others = [
  ['trainer', 'formazione / trainer, in all five'],
  ['expert', 'panel di esperti / expert, in all five'],
  ['admin', 'amministrazione / administrator, in all five'],
] as const

/** What the demo says when it has started. */
export function welcome(address: string, password: string): string {
  const [town = '', ...towns] = demoMunicipalities.map(({ short }) => short)
  const rows = [...roles.map(([who, what]) => [`${who}.${town}`, what] as const), ...others]
  return [
    '',
    `Approdo is at ${address}`,
    '',
    `Log-ins of the demo, here for ${town}; likewise ${towns.map((one) => `.${one}`).join(' ')}`,
    ...rows.map(([who, what]) => `  ${who.padEnd(20)}${what}`),
    `Password of all: ${password}`,
    '',
    'All people, cases and services in it are synthetic. Stop it with Ctrl+C.',
    '',
  ].join('\n')
}
