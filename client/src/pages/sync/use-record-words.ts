import { parseDocumentId, scopeText } from '@approdo/schemas'
import { useI18n } from 'vue-i18n'
import { formatDay } from '../../i18n/dates.ts'
import { says } from '../../i18n/language.ts'
import { useRecords } from '../../stores/records.ts'

/** What a person calls a record, one of its fields, and what a field holds. */
export function useRecordWords() {
  const { t } = useI18n()
  const records = useRecords()

  const kindOf = (type: string): string =>
    says(`sync.type.${type}`) ? t(`sync.type.${type}`) : t('sync.field.other')
  const kind = (id: string): string => kindOf(parseDocumentId(id)?.type ?? '')

  /** Whose case or which service it belongs to, and its own title. */
  function title(id: string): string {
    const parsed = parseDocumentId(id)
    const scope = parsed && scopeText(parsed.scope)
    const person = scope?.startsWith('case:') ? records.get<'case'>(scope)?.person : undefined
    const doc = records.get<'goal'>(id) as { title?: string; name?: string } | undefined
    const owner = person && (person.calledName ?? `${person.givenName} ${person.familyName}`)
    return [owner, doc?.title ?? doc?.name].filter(Boolean).join(', ')
  }

  /** The last part of a pointer that has a word. */
  function field(pointer: string): string {
    const known = pointer.split('/').findLast((part) => part && says(`sync.field.${part}`))
    return t(`sync.field.${known ?? 'other'}`)
  }

  function value(held: unknown): string {
    if (held === undefined || held === null || held === '') return t('sync.empty')
    if (typeof held === 'boolean') return t(held ? 'common.yes' : 'common.no')
    if (Array.isArray(held)) return held.map(value).join('; ')
    if (typeof held === 'object')
      return Object.entries(held)
        .filter(([name]) => name !== 'id')
        .map(([, inner]) => value(inner))
        .join(', ')
    const text = String(held)
    return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDay(text) : text
  }

  return { kind, kindOf, title, field, value }
}
