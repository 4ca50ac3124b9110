import { type PracticeSettings, practiceSettingsId } from '@approdo/schemas'
import { computed } from 'vue'
import { useRecords } from '../../stores/records.ts'
import { withoutBlanks } from '../services/without-blanks.ts'

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
    const known = settings.value
    const fields: Decided = withoutBlanks({ scale: known?.scale, weights: known?.weights, [field]: value })
    if (known) {
      const { scale: _scale, weights: _weights, ...kept } = known
      await records.save({ ...kept, ...fields })
    } else await records.create('practice-settings', 'place', fields, { id: practiceSettingsId })
    const before = known?.[field]
    return () => decide(field, before)
  }
  return { settings, mayWrite, decide }
}
