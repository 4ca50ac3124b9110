import type {
  Assessment,
  CaseRecord,
  Commitment,
  Goal,
  Plan,
  SkillsProfile,
  Supervision,
  Support,
} from '@approdo/schemas'

/** A plan with everything that an overseer reads before deciding. */
export interface PlanFile {
  record: CaseRecord
  plan: Plan
  assessment: Assessment | undefined
  profile: SkillsProfile | undefined
  goals: Goal[]
  supports: Support[]
  commitments: Commitment[]
  supervisions: Supervision[]
}
