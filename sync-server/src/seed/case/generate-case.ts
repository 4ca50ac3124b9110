import { addDays, earlier } from '../days.ts'
import { createDocumentMaker, type SeedDocument } from '../document-maker.ts'
import { createRandom, type Random } from '../random.ts'
import { addAssessments } from './add-assessments.ts'
import { addDiary } from './add-diary.ts'
import { addPlan } from './add-plan.ts'
import { addPlanVersion } from './add-plan-version.ts'
import { addProfileParts } from './add-profile-parts.ts'
import { addSkillsProfile } from './add-skills-profile.ts'
import { addTeamWork } from './add-team-work.ts'
import type { CaseContext, CaseWorld, StaffName, Stage } from './case-context.ts'
import { addDataRequest, inventContact, inventIntake } from './invent-intake.ts'
import { inventHousehold, inventPerson } from './people.ts'
import { sources, summaries } from './phrases.ts'

/** One invented case with everything in it: the root first. `number` and `seed` alone decide what comes out. */
export function generateCase(world: CaseWorld, seed: string, number: number, forced?: Stage): SeedDocument[] {
  const random = createRandom(`${seed}/${world.municipality}/case/${number}`)
  const worker = world.workers[number % world.workers.length]
  if (worker === undefined) throw new RangeError('A case needs a worker')
  const stage = forced ?? random.weighted(shares)
  const intakeOn = addDays(world.today, -daysSince(stage, random.int(0, 100)))
  const scope = `case:${random.ulid(Date.parse(`${intakeOn}T08:00:00Z`))}`
  const maker = createDocumentMaker(scope, random)
  const context: CaseContext = { ...world, random, maker, worker, intakeOn }
  // A chance of its own, so that what was invented before stays as it was.
  const intakeRandom = createRandom(`${seed}/${world.municipality}/intake/${number}`)
  addRoot(context, stage, number, intakeRandom)
  if (stage !== 'new' || random.chance(0.5)) addAssessments(context)
  const abilities = stage === 'new' ? [] : addSkillsProfile(context)
  if (stage !== 'new' && stage !== 'assessed') addPlan(context, stage, abilities)
  addDiary(context, stage)
  addDataRequest(context, intakeRandom)
  addPlanVersion({ ...context, random: createRandom(`${seed}/${world.municipality}/version/${number}`) })
  addTeamWork({ ...context, random: createRandom(`${seed}/${world.municipality}/team/${number}`) })
  addProfileParts({ ...context, random: createRandom(`${seed}/${world.municipality}/profile/${number}`) })
  return maker.documents
}

/** Most cases carry a signed plan; some wait at each step before it. */
const shares: Record<Stage, number> = {
  new: 8,
  assessed: 8,
  draft: 9,
  proposed: 8,
  returned: 4,
  approved: 5,
  signed: 44,
  closed: 14,
}

const spans: Record<Stage, readonly [number, number]> = {
  new: [0, 14],
  assessed: [10, 45],
  draft: [20, 70],
  proposed: [25, 80],
  returned: [30, 90],
  approved: [35, 90],
  signed: [70, 720],
  closed: [300, 900],
}

function daysSince(stage: Stage, percent: number): number {
  const [least, most] = spans[stage]
  return least + Math.floor(((most - least) * percent) / 100)
}

function addRoot(context: CaseContext, stage: Stage, number: number, intakeRandom: Random): void {
  const { random, maker, worker, intakeOn, today, municipality, partners } = context
  const { person, origin } = inventPerson(random, maker, intakeOn, today)
  const partner = random.chance(0.3) && partners.length > 0 ? partners[number % partners.length] : undefined
  const closedOn = stage === 'closed' ? earlier(today, addDays(intakeOn, random.int(240, 300))) : undefined
  maker.add('case', intakeOn, worker.id, {
    municipality,
    reference: `${intakeOn.slice(0, 4)}/${String(number + 1).padStart(4, '0')}`,
    person: { ...person, ...inventContact(intakeRandom, person, today) },
    household: inventHousehold(random, maker, origin, person.familyName, intakeOn),
    team: [
      member(context, worker, 'caseManager'),
      ...(partner ? [member(context, partner, 'jobCentre')] : []),
    ],
    status: stage === 'closed' ? 'closed' : 'open',
    intakeOn,
    ...(closedOn === undefined ? {} : { closedOn }),
    source: random.pick(sources),
    ...inventIntake(intakeRandom, { person, intakeOn, today, isClosed: stage === 'closed' }),
    summary: random.pick(summaries),
  })
}

const member = (
  { maker, intakeOn }: CaseContext,
  { id, name }: StaffName,
  role: 'caseManager' | 'jobCentre',
) => ({
  id: maker.entryId(intakeOn),
  staff: id,
  name,
  role,
})
