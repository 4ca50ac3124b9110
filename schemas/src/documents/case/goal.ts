import Type, { type Static } from 'typebox'
import { assessmentDimensions } from '../../vocabularies/assessment-dimensions.ts'
import { gasLevels } from '../../vocabularies/gas-levels.ts'
import { Day, documentOf, EntryId, Line, Prose, Reference } from '../base.ts'

export const GasLevel = Type.Enum(gasLevels)
export type GasLevel = Static<typeof GasLevel>

/** What a step of the goal's ladder means for this person. */
export const GoalLevel = Type.Object({ level: GasLevel, text: Prose })
export type GoalLevel = Static<typeof GoalLevel>

/** The step reached on a day. */
export const GoalScore = Type.Object({ id: EntryId, on: Day, score: GasLevel, note: Type.Optional(Prose) })
export type GoalScore = Static<typeof GoalScore>

/** A goal of a plan with its five levels of attainment (goal attainment scaling). */
export const Goal = documentOf('goal', {
  plan: Reference,
  title: Line,
  /** The goal as the person says it. */
  words: Type.Optional(Prose),
  expectedResult: Type.Optional(Prose),
  dimension: Type.Optional(Type.Enum(assessmentDimensions)),
  /** Importance, a positive number; goals weigh alike when all have 1. */
  weight: Type.Number({ exclusiveMinimum: 0, maximum: 100 }),
  levels: Type.Array(GoalLevel, { maxItems: 5 }),
  /** The step on the day on which the goal was agreed, against which change is read. */
  baseline: Type.Optional(GasLevel),
  /** How it stood on that day, in words. */
  baselineText: Type.Optional(Prose),
  /** Today's step; the newest of `scores`. */
  score: Type.Optional(GasLevel),
  scores: Type.Optional(Type.Array(GoalScore)),
  /** The ability that it starts from, by its id in the skills profile. */
  ability: Type.Optional(EntryId),
  dueOn: Type.Optional(Day),
  /** Place in the order agreed, rising. */
  position: Type.Optional(Type.Number()),
  status: Type.Optional(Type.Enum(['active', 'dropped'])),
})
export type Goal = Static<typeof Goal>
