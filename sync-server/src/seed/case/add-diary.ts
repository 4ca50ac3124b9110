import { addDays } from '../days.ts'
import type { CaseContext, Stage } from './case-context.ts'
import { nextSteps, notes, visitChanges } from './phrases.ts'

const mostVisits = 14

/** Visits every few weeks and some notes, from the intake until today or the end of the case. */
export function addDiary({ random, maker, worker, intakeOn, today }: CaseContext, stage: Stage): void {
  const until = stage === 'closed' ? addDays(intakeOn, 240) : today
  let on = addDays(intakeOn, random.int(0, 7))
  for (let count = 0; on <= until && on <= today && count < mostVisits; count++) {
    const nextOn = addDays(on, random.int(18, 60))
    maker.add('visit', on, worker.id, {
      on,
      where: random.weighted({ home: 5, office: 4, phone: 2, service: 1 }),
      changed: random.pick(visitChanges),
      nextStep: random.pick(nextSteps),
      nextOn,
    })
    if (random.chance(0.25)) maker.add('note', on, worker.id, { on, text: random.pick(notes) })
    on = nextOn
  }
}
