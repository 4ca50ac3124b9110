import { type CompetenceStep, competences } from '@approdo/schemas'
import type { StaffName } from '../case/case-context.ts'
import { addDays } from '../days.ts'
import { createDocumentMaker, type SeedDocument } from '../document-maker.ts'
import { createRandom } from '../random.ts'
import { agreements, criticalPoints, strengths } from './phrases.ts'

interface Wanted {
  municipality: string
  seed: string
  today: string
  trainee: StaffName
  trainer: StaffName
}

const visits = 7

/** A training path of seven months: monthly visits, what was seen on the competence grid, and self-assessments. */
export function generateTraining({ municipality, seed, today, trainee, trainer }: Wanted): SeedDocument[] {
  const random = createRandom(`${seed}/${municipality}/training/${trainee.id}`)
  const startedOn = addDays(today, -30 * visits - random.int(5, 20))
  const maker = createDocumentMaker(`training:${random.ulid(Date.parse(`${startedOn}T08:00:00Z`))}`, random)
  maker.add('training', startedOn, trainer.id, {
    municipality,
    trainee: { staff: trainee.id, name: trainee.name },
    trainers: [{ id: maker.entryId(startedOn), staff: trainer.id, name: trainer.name }],
    title: 'Piani personalizzati e mappa dei servizi',
    startedOn,
  })
  const level = Object.fromEntries(competences.map((competence) => [competence, random.int(1, 2)]))
  const step = (value: number) => Math.max(1, Math.min(4, value)) as CompetenceStep
  for (let number = 0; number < visits; number++) {
    const on = addDays(startedOn, 12 + number * 30 + random.int(-4, 4))
    if (number % 3 === 0)
      for (const competence of competences)
        maker.add('self-assessment', addDays(on, -2), trainee.id, {
          on: addDays(on, -2),
          competence,
          level: step((level[competence] ?? 1) + random.int(-1, 1)),
        })
    const visit = maker.add('training-visit', on, trainer.id, {
      on,
      setting: random.weighted({ homeVisit: 3, interview: 4, teamMeeting: 2, serviceSurvey: 2 }),
      strengths: random.pick(strengths),
      criticalPoints: random.pick(criticalPoints),
      agreements: random.some(agreements, 2).map((text) => ({
        id: maker.entryId(on),
        text,
        dueOn: addDays(on, 28),
        done: number < visits - 1,
      })),
    })
    for (const competence of random.some(competences, random.int(3, 5))) {
      level[competence] = step((level[competence] ?? 1) + (random.chance(0.45) ? 1 : 0))
      maker.add('observation', on, trainer.id, { visit, on, competence, level: step(level[competence] ?? 1) })
    }
  }
  return maker.documents
}
