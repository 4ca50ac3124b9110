import type { Ability } from '@approdo/schemas'
import { addDays, earlier } from '../days.ts'
import { type Concept, skillConcepts, tradeConcepts } from '../esco.ts'
import type { CaseContext } from './case-context.ts'
import { examples, expectations, talents } from './phrases.ts'

/** The skills profile: trades and transversal skills of ESCO, and talents in words. Gives its abilities. */
export function addSkillsProfile({ random, maker, worker, intakeOn, today }: CaseContext): Ability[] {
  const on = earlier(today, addDays(intakeOn, random.int(5, 12)))
  const ability = (kind: Ability['kind'], concept: Partial<Concept>): Ability => ({
    id: maker.entryId(on),
    kind,
    ...concept,
    ...(random.chance(0.5) ? { example: random.pick(examples) } : {}),
  })
  const abilities = [
    ...random.some(tradeConcepts, random.int(1, 2)).map((concept) => ability('occupation', concept)),
    ...random.some(skillConcepts, random.int(1, 3)).map((concept) => ability('transversalSkill', concept)),
    ...random.some(talents, random.int(0, 2)).map((words) => ({ ...ability('talent', {}), words })),
  ]
  maker.add('skills-profile', on, worker.id, { abilities, expectations: random.pick(expectations) })
  return abilities
}
