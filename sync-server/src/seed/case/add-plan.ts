import type { Ability, DirectionLink } from '@approdo/schemas'
import { addDays, earlier } from '../days.ts'
import { addGoals } from './add-goals.ts'
import { addReviews, type HeldReview } from './add-reviews.ts'
import type { CaseContext, Stage } from './case-context.ts'
import { aims, approvalNotes, returnNotes } from './phrases.ts'

/** The plan of a case at its stage, with goals, supports, commitments, the overseer's decision and the reviews. */
export function addPlan(context: CaseContext, stage: Stage, abilities: readonly Ability[]): void {
  const { random, maker, worker, intakeOn, today } = context
  const draftedOn = earlier(today, addDays(intakeOn, random.int(12, 20)))
  const proposedOn = stage === 'draft' ? undefined : earlier(today, addDays(draftedOn, random.int(2, 10)))
  const decidedOn = proposedOn && earlier(today, addDays(proposedOn, random.int(1, 6)))
  const isSigned = stage === 'signed' || stage === 'closed'
  const signedOn = isSigned && decidedOn ? earlier(today, addDays(decidedOn, random.int(1, 12))) : undefined
  const proposedAt = proposedOn && `${proposedOn}T10:${String(random.int(10, 59))}:00.000Z`
  const reviews = signedOn === undefined ? undefined : planReviews(context, signedOn, stage)
  const plan = maker.add('plan', signedOn ?? proposedOn ?? draftedOn, worker.id, {
    status: stage === 'closed' ? 'closed' : isSigned ? 'signed' : proposedOn ? 'proposed' : 'draft',
    intakeOn,
    aim: random.pick(aims),
    directionLinks: directionLinks(context, abilities, draftedOn),
    ...(proposedAt ? { proposedAt } : {}),
    ...(signedOn
      ? { signedOn, signedPlace: 'Sede del servizio', signedHow: random.chance(0.6) ? 'onTablet' : 'onPaper' }
      : {}),
    ...(reviews?.nextReviewOn ? { nextReviewOn: reviews.nextReviewOn } : {}),
    ...(reviews?.closedOn
      ? {
          closedOn: reviews.closedOn,
          outcome: 'Percorso concluso: obiettivi verificati insieme alla persona.',
        }
      : {}),
  })
  addGoals(context, { plan, on: draftedOn, signedOn, until: reviews?.closedOn ?? today, abilities })
  if (reviews) addReviews(context, plan, reviews.held)
  if (!proposedAt || !decidedOn || stage === 'proposed') return
  const { id, name } = context.supervisor
  maker.add('supervision', decidedOn, id, {
    plan,
    proposedAt,
    decision: stage === 'returned' ? 'returned' : 'approved',
    note: random.pick(stage === 'returned' ? returnNotes : approvalNotes),
    byName: name,
  })
}

/** Reviews every three months or so, most in time, some late, the last one of some plans overdue today. */
function planReviews({ random, today }: CaseContext, signedOn: string, stage: Stage) {
  const held: HeldReview[] = []
  let nextReviewOn = addDays(signedOn, 90)
  while (nextReviewOn < today) {
    const heldOn = addDays(nextReviewOn, random.chance(0.72) ? -random.int(0, 10) : random.int(5, 40))
    if (heldOn > today || (stage === 'signed' && addDays(nextReviewOn, 60) > today && random.chance(0.3)))
      break
    const dueOn = nextReviewOn
    nextReviewOn = addDays(heldOn, random.int(80, 110))
    held.push({ dueOn, heldOn, nextReviewOn })
  }
  if (stage !== 'closed') return { held, nextReviewOn, closedOn: undefined }
  const last = held.at(-1)
  return { held, nextReviewOn: undefined, closedOn: earlier(today, addDays(last?.heldOn ?? signedOn, 10)) }
}

function directionLinks(
  { directions, maker }: CaseContext,
  abilities: readonly Ability[],
  on: string,
): DirectionLink[] {
  return abilities.flatMap(({ id, isco }) =>
    directions
      .filter((direction) => direction.isco.some((group) => isco?.startsWith(group)))
      .map((direction) => ({ id: maker.entryId(on), ability: id, direction: direction.id })),
  )
}
