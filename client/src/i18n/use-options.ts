import type { Label } from '@approdo/schemas'
import { useI18n } from 'vue-i18n'
import { useLabel } from './use-label.ts'

/** The codes of a vocabulary as options of a field, in the language of the screen. */
export function useOptions() {
  const { t } = useI18n()
  const label = useLabel()
  const of = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, Label>>) =>
    codes.map((value) => ({ value: value as string, text: label(labels, value) }))
  return {
    of,
    /** With a first option for no answer. */
    optional: <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, Label>>) => [
      { value: '', text: t('common.notKnown') },
      ...of(codes, labels),
    ],
    /** The label of a code, or the text itself where it is none. */
    text: (labels: Readonly<Record<string, Label>>, code: string): string =>
      Object.hasOwn(labels, code) ? label(labels, code) : code,
  }
}
