import type { Assessment, AssessmentScale, DimensionAssessment } from '@approdo/schemas'
import { expect, test } from 'vitest'
import {
  assessmentFields,
  editedForm,
  movement,
  newForm,
} from '../../../src/components/assessment/assessment-form.ts'

const scale = (...texts: string[]): AssessmentScale => ({
  steps: texts.map((text, at) => ({ id: String(at + 1), text })),
})
const three = scale('Urgente', 'Da seguire', 'Bene')
const before = (usedScale?: AssessmentScale) =>
  ({
    kind: 'inDepth',
    on: '2026-03-01',
    dimensions: [
      { id: 'c', scale: 3, needs: 'Un lavoro', authors: [{ id: 't1', name: 'Chiara' }] },
    ] satisfies DimensionAssessment[],
    ...(usedScale && { usedScale }),
  }) as Assessment
const ofWork = (form: { dimensions: DimensionAssessment[] }) => form.dimensions.find(({ id }) => id === 'c')

test('a new assessment begins from the one before, but for who saw it', () => {
  const form = newForm(before(), '2026-11-01', undefined)
  expect(ofWork(form)).toEqual({ id: 'c', scale: 3, needs: 'Un lavoro' })
  expect(form.dimensions).toHaveLength(6)
  expect(assessmentFields(form)).toEqual({
    kind: 'inDepth',
    on: '2026-11-01',
    dimensions: [{ id: 'c', scale: 3, needs: 'Un lavoro' }],
  })
})

test('on another scale the step is asked anew, and the scale is carried', () => {
  const form = newForm(before(), '2026-11-01', three)
  expect(ofWork(form)).toEqual({ id: 'c', needs: 'Un lavoro' })
  expect(assessmentFields(form)?.usedScale).toEqual(three)
  expect(ofWork(newForm(before(three), '2026-11-01', three))?.scale).toBe(3)
  expect(ofWork(newForm(before(three), '2026-11-01', undefined))?.scale).toBeUndefined()
})

test('a correction keeps the scale of its day and who saw it', () => {
  const fields = assessmentFields(editedForm(before(three)))
  expect(fields?.usedScale).toEqual(three)
  expect(fields?.dimensions).toEqual(before(three).dimensions)
})

test('a dimension moved when its step lies elsewhere between first and last', () => {
  const seen = (step: number | undefined, usedScale?: AssessmentScale) => ({
    dimension: { id: 'c' as const, ...(step !== undefined && { scale: step }) },
    scale: usedScale,
  })
  expect(movement(seen(4), seen(3))).toBe('better')
  expect(movement(seen(2, three), seen(3))).toBe('same')
  expect(movement(seen(2, three), seen(4))).toBe('worse')
  expect(movement(seen(undefined), seen(4))).toBeUndefined()
})
