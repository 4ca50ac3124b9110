import { useI18n } from 'vue-i18n'
import { useRecords } from '../../stores/records.ts'
import { useToasts } from '../ui/use-toasts.ts'

/** Removes a record at once, and offers to bring it back. */
export function useRemoval() {
  const { t } = useI18n()
  const records = useRecords()
  const toasts = useToasts()
  return async (doc: Parameters<typeof records.remove>[0], text: string): Promise<void> => {
    const undo = await records.remove(doc)
    toasts.show({
      text,
      undo: async () => {
        await undo()
        toasts.show({ text: t('common.undone') })
      },
    })
  }
}
