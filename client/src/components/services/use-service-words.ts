import { daysBetween, type PermitType, permitTypeLabels, type Service } from '@approdo/schemas'
import { useI18n } from 'vue-i18n'
import { dayOf } from '../../i18n/day.ts'
import { language } from '../../i18n/language.ts'
import { languageName } from '../../i18n/names.ts'
import { useLabel } from '../../i18n/use-label.ts'
import { hoursSummary } from './hours-summary.ts'
import { openingAt } from './opening.ts'
import { weekDayName } from './week.ts'

/** What a service's record says, in short sentences of the screen's language. */
export function useServiceWords() {
  const { t } = useI18n()
  const label = useLabel()

  const permit = (code: string): string =>
    Object.hasOwn(permitTypeLabels, code) ? label(permitTypeLabels, code as PermitType) : code

  /** Who may go. */
  function who(service: Service): string {
    const permits = (service.permits ?? []).map(permit).join(', ')
    const parts = [service.eligibility, permits && t('services.withPermits', { permits })].filter(Boolean)
    return parts.length === 0 ? t('services.everybody') : parts.join('; ')
  }

  /** Whether it is open at an instant, and until or from when. */
  function openness(service: Service, at: Date): string {
    if (service.status === 'temporarilyClosed') return t('services.statusTemporarilyClosed')
    if (service.status !== 'active') return t('services.statusInactive')
    const opening = openingAt(service.hours, at)
    if (opening.state === 'unknown') return t('services.hoursUnknown')
    if (opening.state === 'open') return t('services.openUntil', { time: opening.until })
    if (opening.next === undefined) return t('services.closed')
    const { day, inDays, at: time } = opening.next
    if (inDays === 0) return t('services.closedOpensToday', { time })
    return t('services.closedOpens', { day: weekDayName(day, language.value), time })
  }

  const hours = (service: Service): string => hoursSummary(service.hours ?? [], language.value)

  const languages = (service: Service): string => (service.languages ?? []).map(languageName).join(', ')

  /** How long ago somebody saw that all this is so. */
  function verified(service: Service, at: Date): string {
    if (service.verifiedOn === undefined) return t('services.neverVerified')
    const days = daysBetween(service.verifiedOn, dayOf(at))
    if (days <= 0) return t('services.verifiedToday')
    if (days < 31) return t('services.verifiedDays', { n: days }, days)
    const months = Math.round(days / 30.4)
    if (months < 24) return t('services.verifiedMonths', { n: months }, months)
    return t('services.verifiedYears', { n: Math.floor(days / 365) }, Math.floor(days / 365))
  }

  return { permit, who, openness, hours, languages, verified }
}
