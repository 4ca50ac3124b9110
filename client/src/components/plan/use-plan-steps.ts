import { nextSteps, type PlanStep, planGaps } from '@approdo/schemas'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRecords } from '../../stores/records.ts'
import { useSession } from '../../stores/session.ts'
import type { CaseFile } from '../people/use-case-file.ts'
import { useSaving } from '../people/use-saving.ts'

/** The next legitimate steps of a plan for who works on this tablet, and what is missing for them. */
export function usePlanSteps(file: CaseFile) {
  const { t } = useI18n()
  const records = useRecords()
  const session = useSession()
  const { saving, run } = useSaving()

  const steps = computed((): PlanStep[] =>
    file.state.value ? nextSteps(file.state.value, session.roles) : [],
  )
  const gaps = computed(() => {
    const plan = file.plan.value
    if (!plan) return []
    return planGaps(plan, {
      goals: file.goals.value,
      supports: file.supports.value,
      commitments: file.commitments.value,
    })
  })
  const obstacles = computed(() => gaps.value.filter(({ weight }) => weight === 'obstacle'))
  const advice = computed(() => gaps.value.filter(({ weight }) => weight === 'advice'))

  async function propose(): Promise<void> {
    const plan = file.plan.value
    if (!plan || obstacles.value.length > 0) return
    const proposedAt = new Date().toISOString()
    await run(() => records.save({ ...plan, status: 'proposed', proposedAt }), t('plan.proposed'))
  }

  async function withdraw(): Promise<void> {
    const plan = file.plan.value
    if (!plan) return
    const { proposedAt: _proposedAt, ...kept } = plan
    await run(() => records.save({ ...kept, status: 'draft' }), t('plan.withdrawn'))
  }

  async function resume(): Promise<void> {
    const plan = file.plan.value
    if (!plan) return
    const { closedOn: _closedOn, outcome: _outcome, closedFor: _closedFor, ...kept } = plan
    await run(() => records.save({ ...kept, status: 'signed' }), t('plan.resumed'))
  }

  return { steps, obstacles, advice, saving, propose, withdraw, resume }
}
