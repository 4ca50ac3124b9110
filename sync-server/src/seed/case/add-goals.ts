import {
  type Ability,
  type Commitment,
  type GasStep,
  gasLevels,
  type SupportEvent,
  type SupportOutcome,
} from '@approdo/schemas'
import { addDays, daysBetween, recently } from '../days.ts'
import type { Random } from '../random.ts'
import type { CaseContext } from './case-context.ts'
import { type GoalTemplate, goalTemplates } from './goal-templates.ts'

interface GoalPlan {
  plan: string
  on: string
  signedOn: string | undefined
  until: string
  abilities: readonly Ability[]
}

/** Two to four goals with their ladders and scores over time, the supports they need and who does what. */
export function addGoals(context: CaseContext, wanted: GoalPlan): void {
  const { random, maker, worker } = context
  random.some(goalTemplates, random.int(2, 4)).forEach((template, at) => {
    const scores = wanted.signedOn === undefined ? [] : scoresOf(context, wanted.signedOn, wanted.until)
    const score = scores.at(-1)?.score
    const ability = random.chance(0.6)
      ? wanted.abilities[at % Math.max(1, wanted.abilities.length)]
      : undefined
    const goal = maker.add('goal', scores.at(-1)?.on ?? wanted.on, worker.id, {
      plan: wanted.plan,
      title: template.title,
      words: template.words,
      expectedResult: template.expected,
      dimension: template.dimension,
      weight: random.pick([1, 1, 1, 2, 3]),
      levels: gasLevels.map((level, step) => ({ level, text: template.levels[step] ?? '' })),
      scores,
      ...(score === undefined ? {} : { score, baseline: scores[0]?.score ?? -2 }),
      ...(ability === undefined ? {} : { ability: ability.id }),
      dueOn: addDays(wanted.on, random.int(120, 300)),
      position: at + 1,
      status: 'active',
    })
    addSupport(context, wanted, goal, template)
    addCommitments(context, wanted, goal, template)
  })
}

/** Monthly or so, from below the expected step, mostly upwards. */
function scoresOf({ random, maker }: CaseContext, signedOn: string, until: string) {
  const scores: { id: string; on: string; score: GasStep }[] = []
  let step = random.chance(0.5) ? 0 : 1
  for (let on = signedOn; on <= until && scores.length < 12; on = addDays(on, random.int(35, 70))) {
    scores.push({ id: maker.entryId(on), on, score: gasLevels[step] ?? 0 })
    step = Math.max(0, Math.min(4, step + Number(random.weighted({ '-1': 1, '0': 4, '1': 4 }))))
  }
  return scores
}

function addSupport(
  { random, maker, worker, services }: CaseContext,
  { plan, on, signedOn, until }: GoalPlan,
  goal: string,
  { area }: GoalTemplate,
): void {
  const [service] = random.some(
    services.filter((one) => one.area === area),
    1,
  )
  if (service === undefined) return
  const outcome: SupportOutcome =
    signedOn === undefined
      ? 'planned'
      : random.weighted({ planned: 1, waiting: 3, delivered: 8, noPlace: 2, declined: 1 })
  const startOn = addDays(signedOn ?? on, random.int(3, 30))
  const started = outcome === 'delivered' && startOn <= until
  const endOn = started && daysBetween(startOn, until) > 200 ? addDays(startOn, 180) : undefined
  maker.add('support', signedOn ?? on, worker.id, {
    plan,
    goal,
    service: service.id,
    serviceName: service.name,
    area,
    outcome: outcome === 'delivered' && !started ? 'waiting' : outcome,
    ...(signedOn === undefined || outcome === 'planned'
      ? {}
      : {
          events: eventsOf(
            maker,
            outcome,
            { signedOn, startOn: started ? startOn : undefined, endOn },
            worker.name,
          ),
        }),
    ...(started ? { frequency: 'due volte a settimana' } : {}),
    ...(started ? { startOn } : {}),
    ...(endOn === undefined ? {} : { endOn }),
  })
}

/** The referral that followed the signature, and what came of it. */
function eventsOf(
  maker: CaseContext['maker'],
  outcome: SupportOutcome,
  days: { signedOn: string; startOn: string | undefined; endOn: string | undefined },
  byName: string,
): SupportEvent[] {
  const happened = (step: SupportEvent['step'], on: string | undefined): SupportEvent[] =>
    on === undefined ? [] : [{ id: maker.entryId(on), step, on, byName }]
  return [
    ...happened('sent', days.signedOn),
    ...happened('started', days.startOn),
    ...happened('ended', days.endOn),
    ...(outcome === 'noPlace' || outcome === 'declined' ? happened(outcome, addDays(days.signedOn, 2)) : []),
  ]
}

function addCommitments(
  { random, maker, worker, today }: CaseContext,
  { plan, on, signedOn }: GoalPlan,
  goal: string,
  template: GoalTemplate,
): void {
  for (const who of ['person', 'institution'] as const) {
    if (random.chance(0.2)) continue
    const dueOn = addDays(signedOn ?? today, random.int(15, 150))
    maker.add('commitment', signedOn ?? on, worker.id, {
      plan,
      goal,
      who,
      ...(who === 'institution' ? { whoName: worker.name } : {}),
      what: template[who],
      dueOn,
      state: commitmentState(random, daysBetween(dueOn, today)),
    })
  }
}

/** What nobody did in time was missed before long; for a few weeks it stays open. */
function commitmentState(random: Random, daysLate: number): Commitment['state'] {
  if (daysLate <= 0) return 'open'
  return daysLate > recently
    ? random.weighted({ done: 7, missed: 2 })
    : random.weighted({ done: 5, missed: 1, open: 3 })
}
