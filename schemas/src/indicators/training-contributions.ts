import { isDay } from '../days/days-between.ts'
import { competences } from '../vocabularies/competence-grid.ts'
import type { Body } from './body.ts'
import type { Contribution } from './contribution.ts'

/** `trainingVisit`, month: 1 for each visit. */
export const trainingVisitContributions = ({ on }: Body): Contribution[] =>
  isDay(on) ? [{ key: ['trainingVisit', on.slice(0, 7)], value: 1 }] : []

/** `observation`, path, competence, day, instant of writing, step: so that the latest can be told. */
export function observationContributions(observation: Body, scope: string): Contribution[] {
  const { competence, on, createdAt, level } = observation
  const known = competences.find((one) => one === competence)
  if (known === undefined || !isDay(on) || typeof level !== 'number' || !Number.isFinite(level)) return []
  const written = typeof createdAt === 'string' ? createdAt : ''
  return [{ key: ['observation', scope, known, on, written, level], value: 1 }]
}
