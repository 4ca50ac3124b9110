import { assessmentDimensions } from '@approdo/schemas'
import { describe, expect, test } from 'vitest'
import { goalForm } from '../../../src/components/plan/goal-form.ts'
import { loadGoalTemplates, withTemplate } from '../../../src/components/plan/goal-templates/goal-template.ts'

const [it, en] = await Promise.all([loadGoalTemplates('it'), loadGoalTemplates('en')])
const [first, second] = it

describe('templates of goals', () => {
  test('are the same in both languages, with one at least for each dimension', () => {
    expect(en.map(({ id, dimension }) => [id, dimension])).toEqual(
      it.map(({ id, dimension }) => [id, dimension]),
    )
    expect([...new Set(it.map(({ dimension }) => dimension))]).toEqual([...assessmentDimensions])
  })

  test('fill what is empty and leave what somebody wrote', () => {
    if (!first) throw new Error('No template')
    const form = withTemplate({ ...goalForm(undefined), title: 'Andare dal dottore' }, first)
    expect(form).toMatchObject({
      title: 'Andare dal dottore',
      expectedResult: first.expectedResult,
      dimension: 'a',
    })
    expect(form.levels.map(({ text }) => text)).toEqual(first.levels)
  })

  test('give way to another one, but for what was made the person’s own', () => {
    if (!first || !second) throw new Error('No template')
    const form = withTemplate(goalForm(undefined), first)
    const changed = withTemplate({ ...form, expectedResult: 'Va dal dottore da sola' }, second, first)
    expect(changed).toMatchObject({ title: second.title, expectedResult: 'Va dal dottore da sola' })
    expect(changed.levels.map(({ text }) => text)).toEqual(second.levels)
  })
})
