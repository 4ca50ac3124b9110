import { assessmentDimensions } from '@approdo/schemas'
import { addDays, daysBetween } from '../days.ts'
import type { CaseContext } from './case-context.ts'
import { dimensionPhrases } from './phrases.ts'

/** The preliminary assessment, and for complex needs the one in depth, some weeks on. */
export function addAssessments({ random, maker, worker, intakeOn, today }: CaseContext): void {
  const scale = Object.fromEntries(assessmentDimensions.map((id) => [id, random.int(1, 4)]))
  const dimensions = (gain: number) =>
    assessmentDimensions.map((id) => ({
      id,
      needs: random.pick(dimensionPhrases[id].needs),
      strengths: random.pick(dimensionPhrases[id].strengths),
      scale: Math.min(5, (scale[id] ?? 3) + (random.chance(0.4) ? gain : 0)),
    }))
  const add = (kind: 'preliminary' | 'inDepth', on: string, gain: number) => {
    if (on <= today) maker.add('assessment', on, worker.id, { kind, on, dimensions: dimensions(gain) })
  }
  add(
    'preliminary',
    addDays(intakeOn, Math.min(random.int(0, 6), Math.max(0, daysBetween(intakeOn, today)))),
    0,
  )
  if (random.chance(0.4)) add('inDepth', addDays(intakeOn, random.int(18, 32)), 0)
  if (random.chance(0.5)) add('inDepth', addDays(intakeOn, random.int(190, 230)), 1)
}
