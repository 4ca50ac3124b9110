import { expect, test } from 'vitest'
import {
  documentProblems,
  type Goal,
  newDocumentId,
  newScope,
  type Plan,
  type PlanVersion,
  planContent,
  planDifference,
  planHash,
} from '../../src/index.ts'

const scope = newScope('case')
const marks = {
  schemaVersion: 1,
  createdAt: '2026-01-01T08:00:00.000Z',
  createdBy: 'ada',
  updatedAt: '2026-01-01T08:00:00.000Z',
  updatedBy: 'ada',
  device: 'tablet',
}
const plan: Plan = {
  _id: newDocumentId(scope, 'plan'),
  _rev: '3-x',
  type: 'plan',
  ...marks,
  status: 'proposed',
  intakeOn: '2026-01-01',
  aim: 'Un lavoro vicino a casa',
}
const goal = (title: string, position: number, more: Partial<Goal> = {}): Goal => ({
  _id: newDocumentId(scope, 'goal'),
  type: 'goal',
  ...marks,
  plan: plan._id,
  title,
  weight: 1,
  levels: [],
  position,
  ...more,
})
const record = { team: [{ id: '1', staff: 'ada', name: 'Ada', role: 'caseManager' as const }] }
const sources = (goals: Goal[]) => ({ plan, record, goals, supports: [], commitments: [] })
const first = goal('Cucinare', 1)
const second = goal('Italiano', 0)
const content = planContent(sources([first, second, goal('Altro', 2, { status: 'dropped' })]))

const version = (): PlanVersion => ({
  _id: newDocumentId(scope, 'plan-version'),
  type: 'plan-version',
  ...marks,
  plan: plan._id,
  version: 1,
  content,
  hash: planHash({ plan: plan._id, version: 1, content }),
  signedOn: '2026-02-01',
  place: 'A casa',
  signing: [{ id: '1', by: 'person', name: 'Amina', how: 'onPaper' }],
  frozenAt: '2026-02-01T09:00:00.000Z',
})

test('the content has the goals in their order, without what is dropped and without marks of storage', () => {
  expect(content.goals.map(({ title }) => title)).toEqual(['Italiano', 'Cucinare'])
  expect(JSON.stringify(content)).not.toMatch(/_rev|updatedAt|device/)
})

test('the hash is that of the content, whatever the order of its keys', () => {
  const turned = Object.fromEntries(Object.entries(content).reverse()) as typeof content
  expect(planHash({ plan: plan._id, version: 1, content: turned })).toBe(version().hash)
  expect(planHash({ plan: plan._id, version: 2, content })).not.toBe(version().hash)
})

test('a version whose content is not what its hash says cannot be stored', () => {
  expect(documentProblems(version())).toEqual([])
  const forged = { ...version(), content: { ...content, aim: 'Altro' } }
  expect(documentProblems(forged)).toMatchObject([{ code: 'invalidField', field: '/hash' }])
})

test('the difference names what came, went and changed, and not what was only scored', () => {
  const third = goal('Casa', 2)
  const changed = { ...second, title: 'Italiano B1', dueOn: '2026-09-01', score: 1 as const }
  const later = planContent(sources([changed, third]))
  expect(planDifference(content, later)).toEqual([
    {
      part: 'goal',
      change: 'changed',
      name: 'Italiano B1',
      field: 'title',
      from: 'Italiano',
      to: 'Italiano B1',
    },
    {
      part: 'goal',
      change: 'changed',
      name: 'Italiano B1',
      field: 'dueOn',
      from: undefined,
      to: '2026-09-01',
    },
    { part: 'goal', change: 'added', name: 'Casa' },
    { part: 'goal', change: 'removed', name: 'Cucinare' },
  ])
  expect(planDifference(content, content)).toEqual([])
})
