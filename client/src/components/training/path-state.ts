import type { Agreement, TrainingVisit } from '@approdo/schemas'

/** The visits of a path, newest first. */
export const visitsNewestFirst = (visits: readonly TrainingVisit[]): TrainingVisit[] =>
  [...visits].sort((a, b) => compare(b.on, a.on) || compare(b.createdAt, a.createdAt))

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** The newest visit that left agreements: what was agreed last time. */
export const lastWithAgreements = (visits: readonly TrainingVisit[]): TrainingVisit | undefined =>
  visitsNewestFirst(visits).find((visit) => (visit.agreements ?? []).length > 0)

/** The agreement that falls due first among those of last time that are not done; those without a day come last. */
export function nextAgreement(visits: readonly TrainingVisit[]): Agreement | undefined {
  const open = (lastWithAgreements(visits)?.agreements ?? []).filter((one) => one.done !== true)
  return open.sort((a, b) => compare(a.dueOn ?? '9999', b.dueOn ?? '9999'))[0]
}

/** The visit with one agreement ticked or not. */
export const withAgreementDone = (visit: TrainingVisit, agreement: string, done: boolean): TrainingVisit => ({
  ...visit,
  agreements: (visit.agreements ?? []).map((one) => (one.id === agreement ? { ...one, done } : one)),
})
