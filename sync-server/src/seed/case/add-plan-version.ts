import {
  type CaseRecord,
  type Commitment,
  type Goal,
  type Plan,
  planContent,
  planHash,
  type Support,
} from '@approdo/schemas'
import type { SeedDocument } from '../document-maker.ts'
import type { CaseContext } from './case-context.ts'

/** The signed version of a plan, of what the case holds by now; nothing while the plan is not signed. */
export function addPlanVersion(context: CaseContext): void {
  const { maker, random, worker } = context
  const ofType = <Doc>(type: string): Doc[] =>
    maker.documents.filter((one) => one.type === type) as SeedDocument[] as unknown as Doc[]
  const [plan] = ofType<Plan>('plan')
  const [record] = ofType<CaseRecord>('case')
  if (!plan?.signedOn || !record) return
  const content = planContent({
    plan,
    record,
    goals: ofType<Goal>('goal'),
    supports: ofType<Support>('support'),
    commitments: ofType<Commitment>('commitment'),
  })
  const name = `${record.person.givenName} ${record.person.familyName}`
  maker.add('plan-version', plan.signedOn, worker.id, {
    plan: plan._id,
    version: 1,
    content,
    hash: planHash({ plan: plan._id, version: 1, content }),
    signedOn: plan.signedOn,
    place: plan.signedPlace ?? '',
    signing: [
      { id: maker.entryId(plan.signedOn), by: 'person', name, how: 'onPaper' },
      { id: maker.entryId(plan.signedOn), by: 'worker', name: worker.name, how: 'onPaper' },
    ],
    languageRead: random.pick(['it', 'en', 'fr', 'ar']),
    frozenAt: `${plan.signedOn}T11:00:00.000Z`,
  })
}
