import { defaultCaseWeights, type GoalTemplate as OwnTemplate } from '@approdo/schemas'
import { describe, expect, test } from 'vitest'
import { offeredTemplates } from '../../../src/components/plan/goal-templates/offered-templates.ts'
import { exampleWeight } from '../../../src/components/practice/example-weight.ts'
import { scaleOf, scaleProblems } from '../../../src/components/practice/scale-form.ts'
import { templateFields, templateForm, templateGaps } from '../../../src/components/practice/template-form.ts'
import { templateRows } from '../../../src/components/practice/template-rows.ts'
import { pointsOf, weightForm, weightsOf } from '../../../src/components/practice/weight-form.ts'

describe('points', () => {
  test('are read with a comma or a point, from 0 to 10', () => {
    expect(['0,25', '0.25', ' 1 ', '10'].map(pointsOf)).toEqual([0.25, 0.25, 1, 10])
    expect(['', 'uno', '-1', '10,5', '1,2,3', '1e3'].map(pointsOf)).toEqual(Array(6).fill(undefined))
  })

  test('come back as they were written down, and not at all while one of them is none', () => {
    const form = weightForm(defaultCaseWeights, (points) => String(points).replace('.', ','))
    expect(weightsOf(form)).toEqual(defaultCaseWeights)
    expect(weightsOf({ ...form, minor: 'molto' })).toBeUndefined()
  })

  test('show what they do in an example', () => {
    expect(exampleWeight(defaultCaseWeights)).toBe(1 + 0.5 + 0.5 + 0.25 + 0.5)
    expect(exampleWeight({ ...defaultCaseWeights, mostOfMinors: 5, minor: 1 })).toBe(1 + 0.5 + 3 + 0.25 + 0.5)
  })
})

describe('a scale', () => {
  test('needs a text for each step, each another', () => {
    expect(scaleProblems({ steps: ['Male', ' ', 'male'] })).toEqual([
      undefined,
      'common.required',
      'practice.sameStep',
    ])
    expect(scaleOf({ steps: ['Male ', 'Bene'] }).steps).toEqual([
      { id: '1', text: 'Male' },
      { id: '2', text: 'Bene' },
    ])
  })
})

const levels = ['a', 'b', 'c', 'd', 'e'] as const
const ofApp = [
  { id: 'home', dimension: 'e' as const, title: 'Casa', expectedResult: 'Ha una casa', levels },
  { id: 'work', dimension: 'c' as const, title: 'Lavoro', expectedResult: 'Lavora', levels },
]
const own = (title: string, more: Partial<OwnTemplate> = {}) =>
  ({
    _id: `place:goal-template:${title}`,
    dimension: 'c',
    title,
    levels: [...levels],
    ...more,
  }) as OwnTemplate

describe('templates of a municipality', () => {
  test('are offered beside the app’s, in the place of those that they replace', () => {
    const offered = (...all: OwnTemplate[]) => offeredTemplates(ofApp, all).map(({ title }) => title)
    expect(offered(own('Orto'))).toEqual(['Orto', 'Lavoro', 'Casa'])
    expect(offered(own('Cucina', { replaces: 'work' }))).toEqual(['Cucina', 'Casa'])
    expect(offered(own('Cucina', { replaces: 'work', archived: true }))).toEqual(['Casa'])
  })

  test('are listed with what they replace, those put aside too', () => {
    const groups = templateRows(ofApp, [
      own('Cucina', { replaces: 'work', archived: true }),
      own('Agricoltura'),
    ])
    const work = groups.find(({ dimension }) => dimension === 'c')
    expect(work?.rows.map(({ own: one, ofApp: app }) => [one?.title, app?.title])).toEqual([
      ['Agricoltura', undefined],
      ['Cucina', 'Lavoro'],
    ])
  })

  test('lack nothing before they are saved', () => {
    const form = { ...templateForm(ofApp[0]), title: ' ', levels: ['a', '', 'c', 'd', 'e'] }
    expect([...templateGaps(form)]).toEqual(['title', 'level1'])
    expect(templateFields(form)).toBeUndefined()
    expect(templateFields(templateForm(ofApp[0]))).toMatchObject({ dimension: 'e', levels: [...levels] })
  })
})
