import type { CaseRecord, Plan, PlanContent, PlanVersion } from '@approdo/schemas'
import { documentName, personName } from '../people/person-name.ts'

export const printKinds = ['plan', 'pact', 'receipt', 'easy'] as const
export type PrintKind = (typeof printKinds)[number]

/** What a print shows: a signed version, or the plan as it stands with the mark of a draft. */
export interface PrintModel {
  person: { name: string; birthDate: string | undefined }
  content: PlanContent
  version: PlanVersion | undefined
}

export function printModel(
  record: CaseRecord,
  plan: Plan,
  current: PlanContent,
  versions: readonly PlanVersion[],
  wanted: number | undefined,
): PrintModel {
  const ofPlan = versions.filter((one) => one.plan === plan._id).toSorted((a, b) => b.version - a.version)
  const version = wanted === undefined ? ofPlan[0] : ofPlan.find((one) => one.version === wanted)
  const { person } = record
  return {
    person: { name: documentName(person) ?? personName(person), birthDate: person.birthDate },
    content: version?.content ?? current,
    version,
  }
}
