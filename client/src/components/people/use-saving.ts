import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { RecordError } from '../../stores/records/record-error.ts'
import { isStorageFull } from '../../vault/storage-full.ts'
import { useToasts } from '../ui/use-toasts.ts'

/** Runs what a save button does: says that it is safe, or which fields keep it from being saved. */
export function useSaving() {
  const { t } = useI18n()
  const toasts = useToasts()
  const saving = ref(false)
  const problems = ref<string[]>([])

  /** Whether the work was done. What it throws beyond `RecordError` and a full disk goes on, after saying that the draft is safe. */
  async function run(
    work: () => Promise<unknown>,
    said = t('common.saved'),
    undo?: () => Promise<unknown>,
  ): Promise<boolean> {
    if (saving.value) return false
    saving.value = true
    problems.value = []
    try {
      await work()
      toasts.show({ text: said, undo })
      return true
    } catch (error) {
      if (isStorageFull(error)) {
        problems.value = [t('shell.storageFullNotSaved')]
        return false
      }
      toasts.show({ text: t('common.saveFailed') })
      if (!(error instanceof RecordError)) throw error
      problems.value = error.problems.map(({ field }) => t('common.invalidField', { field }))
      return false
    } finally {
      saving.value = false
    }
  }
  return { saving, problems, run }
}
