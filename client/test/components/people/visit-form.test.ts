import { describe, expect, test } from 'vitest'
import { emptyVisit, visitFields, visitProblems } from '../../../src/components/people/visit-form.ts'

const today = '2026-11-23'
const form = { ...emptyVisit(today), where: 'home' as const, changed: 'Ha trovato un corso.' }

describe('a visit note', () => {
  test('needs where and what changed', () => {
    expect(Object.keys(visitProblems(emptyVisit(today), today)).toSorted()).toEqual(['changed', 'where'])
    expect(visitFields(emptyVisit(today), today)).toBeUndefined()
  })

  test('leaves out what was not said', () => {
    expect(visitFields(form, today)).toEqual({ on: today, where: 'home', changed: 'Ha trovato un corso.' })
  })

  test('is not in the future, and what is next does not come before it', () => {
    expect(visitProblems({ ...form, on: '2026-11-24' }, today)).toHaveProperty('on')
    expect(visitProblems({ ...form, nextOn: '2026-11-22' }, today)).toHaveProperty('nextOn')
    expect(visitProblems({ ...form, nextOn: '2026-11-23' }, today)).toEqual({})
  })
})
