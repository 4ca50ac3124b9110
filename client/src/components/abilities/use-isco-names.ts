import { type Ref, shallowRef } from 'vue'
import { language } from '../../i18n/language.ts'

const names: Ref<Map<string, { it: string; en: string }>> = shallowRef(new Map())

/** The names of ISCO-08 groups, read when first asked for: `iscoName('512')`; the code itself until then. */
export function useIscoNames(): (code: string) => string {
  if (names.value.size === 0)
    void import('@approdo/schemas/data/isco-groups.json').then(({ default: rows }) => {
      names.value = new Map(rows.map(([code = '', it = '', en = '']) => [code, { it, en }]))
    })
  return (code) => names.value.get(code)?.[language.value] ?? code
}
