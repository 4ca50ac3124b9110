import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useRecords } from '../../stores/records.ts'
import { useSession } from '../../stores/session.ts'
import { useToasts } from '../ui/use-toasts.ts'
import type { DecisionForm } from './decision.ts'

interface Decided {
  id: string
  text: string
  /** The page on which it was decided. */
  back: string
  /** What was written, to be there again. */
  draft: { key: string; form: DecisionForm }
}

/**
 * Offers to take a decision back while it is on this tablet only. It is forgotten, not deleted: nobody else ever
 * had it. One that the server has stays; a new proposal of the worker is what opens the plan again.
 */
export function useDecisionUndo() {
  const { t } = useI18n()
  const router = useRouter()
  const records = useRecords()
  const session = useSession()
  const toasts = useToasts()

  return ({ id, text, back, draft }: Decided): void => {
    toasts.show({
      text,
      undo: async () => {
        if (records.state(id).state !== 'local') return toasts.show({ text: t('supervision.tooLate') })
        const replica = session.opened?.replica
        await replica?.purge({ ids: [id] })
        await replica?.drafts.put(draft.key, JSON.parse(JSON.stringify(draft.form)))
        toasts.show({ text: t('common.undone') })
        await router.push(back)
      },
    })
  }
}
