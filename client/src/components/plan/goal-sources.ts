import type { Assessment, SkillsProfile } from '@approdo/schemas'
import { abilityName } from '../abilities/ability-name.ts'
import type { GoalSource } from './goal-form.ts'

export interface GoalSources {
  strengths: GoalSource[]
  needs: GoalSource[]
}

const lines = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What goals can start from, strengths before needs: abilities and the lines of the latest assessment. */
export function goalSources(
  assessment: Assessment | undefined,
  profile: SkillsProfile | undefined,
): GoalSources {
  const of = (part: 'needs' | 'strengths'): GoalSource[] =>
    (assessment?.dimensions ?? []).flatMap((dimension) =>
      lines(dimension[part]).map((title, index) => ({
        id: `${part}-${dimension.id}-${index}`,
        title,
        dimension: dimension.id,
      })),
    )
  const abilities = (profile?.abilities ?? []).map((ability) => ({
    id: ability.id,
    title: abilityName(ability),
    dimension: ability.kind === 'occupation' ? ('c' as const) : undefined,
    ability: ability.id,
  }))
  return { strengths: [...abilities, ...of('strengths')], needs: of('needs') }
}
