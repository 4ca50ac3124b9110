import type { Ability } from '../documents/case/skills-profile.ts'
import type { DevelopmentDirection } from '../documents/place/development-direction.ts'

/** An entry of a development direction whose ISCO group contains the ability's occupation. */
export interface DirectionMatch {
  /** Id of the development direction. */
  direction: string
  name: string
  /** The ISCO group, of one to four digits. */
  isco: string
  weight: number
}

export interface AbilityMatches {
  /** Id of the ability in the skills profile. */
  ability: string
  isco: string
  matches: DirectionMatch[]
}

/**
 * For each ability with an ISCO code, which groups of which development directions contain it: a group
 * contains the codes that begin with it. Each match stands for itself, to be read and explained; nothing is
 * added up, so that no person gets a score.
 */
export function abilityMatches(
  abilities: readonly Pick<Ability, 'id' | 'isco'>[],
  directions: readonly Pick<DevelopmentDirection, '_id' | 'name' | 'occupations'>[],
): AbilityMatches[] {
  return abilities.flatMap(({ id, isco }) =>
    isco === undefined ? [] : [{ ability: id, isco, matches: matchesOf(isco, directions) }],
  )
}

const matchesOf = (
  code: string,
  directions: readonly Pick<DevelopmentDirection, '_id' | 'name' | 'occupations'>[],
): DirectionMatch[] =>
  directions.flatMap(({ _id, name, occupations }) =>
    occupations
      .filter(({ isco }) => code.startsWith(isco))
      .map(({ isco, weight }) => ({ direction: _id, name, isco, weight })),
  )
