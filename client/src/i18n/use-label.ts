import type { Vocabulary } from '@approdo/schemas'
import { language } from './language.ts'

/** Gives `label(vocabulary, code)`: the name of a code in the language of the screen; the code itself when unknown. */
export function useLabel() {
  return <Code extends string | number>(vocabulary: Vocabulary<Code>, code: Code | undefined): string => {
    if (code === undefined) return ''
    return vocabulary[code]?.[language.value] ?? String(code)
  }
}
