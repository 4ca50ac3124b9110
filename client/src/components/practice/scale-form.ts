import type { AssessmentScale } from '@approdo/schemas'

/** The fewest and the most steps that a scale may have. */
export const stepLimits = { least: 3, most: 7 } as const

/** The texts of the steps, from cannot manage without help to needs none. */
export interface ScaleForm {
  steps: string[]
}

/** The keys of what is wrong, by step; two steps that say the same cannot be told apart. */
export function scaleProblems({ steps }: ScaleForm): (string | undefined)[] {
  const plain = steps.map((text) => text.trim().toLocaleLowerCase())
  return plain.map((text, at) => {
    if (text === '') return 'common.required'
    return plain.indexOf(text) < at ? 'practice.sameStep' : undefined
  })
}

export const scaleOf = ({ steps }: ScaleForm): AssessmentScale => ({
  steps: steps.map((text, at) => ({ id: String(at + 1), text: text.trim() })),
})
