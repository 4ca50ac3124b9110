import { type Competence, competences, type Observation, type SelfAssessment } from '@approdo/schemas'

/** A step of a competence as somebody saw it on a day. */
export interface Sighting {
  on: string
  level: number
  note: string | undefined
}

/** What is known of one competence: what trainers saw and how the trainees see themselves, oldest first. */
export interface CompetenceStanding {
  competence: Competence
  observed: Sighting[]
  self: Sighting[]
}

/** Every competence of the grid, in its order, with all sightings of it. */
export const competenceStandings = (
  observations: readonly Observation[],
  selfAssessments: readonly SelfAssessment[],
): CompetenceStanding[] =>
  competences.map((competence) => ({
    competence,
    observed: sightings(observations, competence),
    self: sightings(selfAssessments, competence),
  }))

const sightings = (
  documents: readonly (Observation | SelfAssessment)[],
  competence: Competence,
): Sighting[] =>
  documents
    .filter((one) => one.competence === competence)
    .sort((a, b) => compare(a.on, b.on) || compare(a.createdAt, b.createdAt))
    .map(({ on, level, note }) => ({ on, level, note }))

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** The newest of some sightings. */
export const newest = (sightings: readonly Sighting[]): Sighting | undefined => sightings.at(-1)
