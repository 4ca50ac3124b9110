import { newDocumentId } from '@approdo/schemas'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRecords } from '../../stores/records.ts'
import { useSession } from '../../stores/session.ts'
import { competenceStandings } from './competence-standing.ts'
import { lastWithAgreements, visitsNewestFirst } from './path-state.ts'

/** A trainee's path by its scope, with all that was written in it and what the person at the tablet may do. */
export function usePath(scope: () => string) {
  const { t } = useI18n()
  const records = useRecords()
  const session = useSession()

  const path = computed(() => records.get<'training'>(scope()))
  const visits = computed(() => visitsNewestFirst(records.inScope(scope(), 'training-visit')))
  const standings = computed(() =>
    competenceStandings(records.inScope(scope(), 'observation'), records.inScope(scope(), 'self-assessment')),
  )
  const agreed = computed(() => lastWithAgreements(visits.value))
  const isTrainee = computed(() => path.value?.trainee.staff === session.staff?.id)
  /** What the trainee's own view is called: “me” for the trainee, for everybody else the trainee's first name. */
  const selfName = computed(() => {
    const [first] = (path.value?.trainee.name ?? '').split(' ')
    return isTrainee.value || !first ? t('training.self') : first
  })
  const may = computed(() => ({
    assessSelf: isTrainee.value && records.mayDo('create', newDocumentId(scope(), 'self-assessment')),
    recordVisit: records.mayDo('create', newDocumentId(scope(), 'training-visit')),
  }))

  return { path, visits, standings, agreed, isTrainee, selfName, may }
}
