import {
  contributions,
  type DocumentType,
  indicatorDefinitions,
  indicatorFigures,
  scopeOfId,
  sumContributions,
} from '@approdo/schemas'
import { computed } from 'vue'
import { today } from '../../i18n/day.ts'
import { useRecords } from '../../stores/records.ts'
import { useSession } from '../../stores/session.ts'

const types = ['case', 'plan', 'goal', 'support', 'review'] as const satisfies DocumentType[]

/**
 * The figures of the cases that name the person at the tablet, by the same functions as the municipality's.
 * They are the person's own, so nothing is hidden.
 */
export function useMyFigures() {
  const records = useRecords()
  const session = useSession()
  const definitions = indicatorDefinitions.filter(({ personal }) => personal)

  const figures = computed(() => {
    const own = types
      .flatMap((type) => records.ofType(type))
      .filter(({ _id }) => session.memberScopes.has(scopeOfId(_id) ?? ''))
    return indicatorFigures(sumContributions(own.flatMap(contributions)), { today: today() })
  })
  return computed(() =>
    definitions.flatMap((definition) => {
      const figure = figures.value.find(({ indicator }) => indicator === definition.id)
      return figure === undefined ? [] : [{ definition, figure }]
    }),
  )
}
