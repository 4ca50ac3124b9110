import { type PracticeSettings, practiceSettingsId } from '@approdo/schemas'
import { computed } from 'vue'
import { useRecords } from '../../stores/records.ts'

type Decided = Pick<PracticeSettings, 'scale' | 'weights'>

/** What the municipality on the screen has decided on how it works; nothing where it follows Approdo. */
export function usePracticeSettings() {
  const records = useRecords()
  const settings = computed(() => records.get<'practice-settings'>(practiceSettingsId))
  const mayWrite = computed(() =>
    records.mayDo(settings.value === undefined ? 'create' : 'update', practiceSettingsId),
  )

  /** Decides one thing anew; undefined goes back to Approdo's own. Gives what undoes it. Throws `RecordError`. */
  async function decide<Field extends keyof Decided>(
    field: Field,
    value: Decided[Field] | undefined,
  ): Promise<() => Promise<unknown>> {
    const { scale, weights, ...kept } = settings.value ?? {}
    const decided: Record<keyof Decided, unknown> = { scale, weights, [field]: value }
    const fields = Object.fromEntries(
      Object.entries(decided).filter(([, one]) => one !== undefined),
    ) as Decided
    const known = settings.value
    await (known
      ? records.save({ ...(kept as Omit<typeof known, keyof Decided>), ...fields })
      : records.create('practice-settings', 'place', fields, { id: practiceSettingsId }))
    const before = known?.[field]
    return () => decide(field, before)
  }
  return { settings, mayWrite, decide }
}
