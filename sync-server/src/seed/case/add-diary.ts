import { addDays, daysBetween, recently } from '../days.ts'
import type { CaseContext, Stage } from './case-context.ts'
import { nextSteps, notes, visitChanges } from './phrases.ts'

const mostVisits = 14

/** Visits every few weeks and some notes, from the intake until today or the end of the case. */
export function addDiary(context: CaseContext, stage: Stage): void {
  const { random, maker, worker } = context
  for (const { on, nextOn } of visitDays(context, stage)) {
    maker.add('visit', on, worker.id, {
      on,
      where: random.weighted({ home: 5, office: 4, phone: 2, service: 1 }),
      changed: random.pick(visitChanges),
      nextStep: random.pick(nextSteps),
      nextOn,
    })
    if (random.chance(0.25)) maker.add('note', on, worker.id, { on, text: random.pick(notes) })
  }
}

/** The first visit and the last ones; now and then the newest, due in the last weeks, has not been made yet. */
function visitDays({ random, intakeOn, today }: CaseContext, stage: Stage) {
  const until = stage === 'closed' ? addDays(intakeOn, 240) : today
  const days: { on: string; nextOn: string }[] = []
  let on = addDays(intakeOn, random.int(0, 7))
  while (on <= until && on <= today) {
    const nextOn = addDays(on, random.int(18, 60))
    days.push({ on, nextOn })
    on = nextOn
  }
  const newest = days.at(-1)
  const missed = newest && daysBetween(newest.on, today) <= recently && days.length > 1 && random.chance(0.3)
  const made = missed ? days.slice(0, -1) : days
  return made.length > mostVisits ? [...made.slice(0, 1), ...made.slice(1 - mostVisits)] : made
}
