import { gasLevelLabels, isRecord, type PlanChange } from '@approdo/schemas'
import { useI18n } from 'vue-i18n'
import { formatDay } from '../../i18n/dates.ts'
import { says } from '../../i18n/language.ts'
import { useLabel } from '../../i18n/use-label.ts'

/** A change between versions as a person says it. */
export function useChangeWords() {
  const { t } = useI18n()
  const label = useLabel()

  const field = (name: string): string =>
    says(`versions.field.${name}`) ? t(`versions.field.${name}`) : t('versions.field.other')

  function title({ part, change, name, field: changed }: PlanChange): string {
    const what = name ? t(`versions.part.${part}`, { name }) : t('versions.part.plan')
    return changed === undefined ? `${what}: ${t(`versions.${change}`)}` : `${what}: ${field(changed)}`
  }

  function value(held: unknown): string {
    if (held === undefined || held === '') return t('versions.nothing')
    if (Array.isArray(held)) return held.map(value).join('; ')
    if (isRecord(held)) {
      const { level, text } = held as { level?: keyof typeof gasLevelLabels; text?: unknown }
      if (level !== undefined) return `${label(gasLevelLabels, level)}: ${value(text)}`
      return Object.entries(held)
        .filter(([name]) => name !== 'id')
        .map(([, inner]) => value(inner))
        .join(', ')
    }
    const text = String(held)
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text)
    return says(`versions.code.${text}`) ? t(`versions.code.${text}`) : text
  }

  return { title, value }
}
