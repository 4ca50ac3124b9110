import { expect, test } from 'vitest'
import {
  benefitDays,
  documentProblems,
  type Goal,
  gasLevels,
  type Plan,
  planContent,
  planDifference,
  planGaps,
} from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const scope = 'case:01KB3V0S0000000000000000AA'
const parts = {
  plan: makeDocument(scope, 'plan', {
    type: 'plan' as const,
    status: 'draft' as const,
    intakeOn: '2026-10-01',
    aim: 'Vivere del proprio lavoro e seguire i figli a scuola.',
    nextReviewOn: '2027-03-01',
    endsOn: '2027-12-31',
    benefit: {
      kind: 'adi' as const,
      application: 'INPS-ADI-2026-0000001',
      siislCode: '0001-0002',
      digitalPactOn: '2026-08-20',
      firstMeetingOn: '2026-10-01',
    },
  }),
}
const plan = parts.plan._id
const goal: Goal = makeDocument(scope, 'goal', {
  type: 'goal' as const,
  plan,
  title: 'Tornare a lavorare',
  words: 'So cucinare per cinquanta persone.',
  dimension: 'c' as const,
  expectedResult: 'Porta a termine un tirocinio in cucina.',
  weight: 2,
  baseline: -2 as const,
  baselineText: 'Lavora a giornata, senza contratto.',
  levels: gasLevels.map((level) => ({ level, text: `Gradino ${level}` })),
  ability: 'cuoca',
  dueOn: '2027-06-30',
})
const supports = [
  makeDocument(scope, 'support', {
    type: 'support' as const,
    plan,
    goal: goal._id,
    serviceName: 'Tirocini di inclusione',
    area: 'work' as const,
    outcome: 'delivered' as const,
    contact: 'Sportello lavoro, 06 0000',
    frequency: 'Tre mattine a settimana',
    startOn: '2026-12-01',
    endOn: '2027-05-31',
    note: 'Con un tutor della cooperativa.',
    events: [
      { id: 'a', step: 'sent' as const, on: '2026-11-10', byName: 'Chiara' },
      { id: 'b', step: 'accepted' as const, on: '2026-11-20', byName: 'Chiara', note: 'Colloquio fatto.' },
      { id: 'c', step: 'started' as const, on: '2026-12-01', byName: 'Chiara' },
    ],
  }),
]
const commitment = (fields: { who: 'person' | 'household' | 'institution'; what: string }) =>
  makeDocument(scope, 'commitment', {
    type: 'commitment' as const,
    plan,
    goal: goal._id,
    state: 'open' as const,
    dueOn: '2027-01-31',
    ...fields,
  })
const commitments = [
  {
    ...commitment({ who: 'person', what: 'Presentarsi al tirocinio ogni giorno fissato' }),
    bindsBenefit: true,
    area: 'training' as const,
  },
  {
    ...commitment({ who: 'household', what: 'Accompagnare i figli a scuola' }),
    member: 'm1',
    whoName: 'Yusuf',
    involved: ['Sara'],
  },
  { ...commitment({ who: 'institution', what: 'Incontrare la famiglia ogni mese' }), whoName: 'Comune' },
]

test('A pact of the guidelines’ shape is entered whole: every part is valid, and nothing is missing to propose it', () => {
  for (const document of [parts.plan, goal, ...supports, ...commitments])
    expect(documentProblems(document)).toEqual([])
  const gaps = planGaps(parts.plan, { goals: [goal], supports, commitments })
  expect(gaps.map(({ code }) => code)).toEqual(['noDirectionLink'])
})

test('What is signed has every part of it, with nothing left over', () => {
  const content = planContent({
    plan: parts.plan,
    record: { team: [] },
    goals: [goal],
    supports,
    commitments,
  })
  const bare = ['_id', 'plan'].sort()
  const kept = (one: object): string[] => Object.keys(one).filter((key) => !bare.includes(key))
  const marks = ['type', 'schemaVersion', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'device']
  const given = (one: object): string[] => kept(one).filter((key) => !marks.includes(key))
  expect(content.benefit).toEqual(parts.plan.benefit)
  expect(content.endsOn).toBe(parts.plan.endsOn)
  expect(content.goals.map(kept)).toEqual([given(goal)])
  expect(content.supports.map(kept)).toEqual(supports.map(given))
  expect(new Set(content.commitments.flatMap(kept))).toEqual(new Set(commitments.flatMap(given)))
})

test('A commitment that counts for a benefit needs the benefit that it counts for', () => {
  const { benefit: _benefit, ...loose } = parts.plan
  const obstacles = (about: Plan) =>
    planGaps(about, { goals: [goal], supports, commitments }).filter(({ weight }) => weight === 'obstacle')
  expect(obstacles(loose)).toEqual([{ code: 'bindsNoBenefit', weight: 'obstacle' }])
  expect(obstacles(parts.plan)).toEqual([])
})

test('Another number of the application is a change of the plan, said whole', () => {
  const sources = { record: { team: [] }, goals: [goal], supports, commitments }
  const benefit = { ...parts.plan.benefit, application: 'INPS-ADI-2026-0000002' }
  expect(
    planDifference(
      planContent({ plan: parts.plan, ...sources }),
      planContent({ plan: { ...parts.plan, benefit }, ...sources }),
    ),
  ).toEqual([
    { part: 'plan', change: 'changed', name: '', field: 'benefit', from: parts.plan.benefit, to: benefit },
  ])
})

test('The terms of the assegno di inclusione: 120 days to the first meeting, then 60 to the pact', () => {
  const adi = { kind: 'adi' as const, digitalPactOn: '2023-12-18' }
  // Published when the allowance began: who signed the digital pact on 18 December 2023 had until 16 April 2024.
  expect(benefitDays(adi)).toEqual({ firstMeetingBy: '2024-04-16' })
  expect(benefitDays({ ...adi, firstMeetingOn: '2024-03-01' })).toEqual({ pactBy: '2024-04-30' })
  expect(benefitDays({ ...adi, firstMeetingOn: '2024-03-01' }, '2024-04-02')).toEqual({})
  expect(benefitDays({ ...adi, kind: 'municipal' })).toEqual({})
  expect(benefitDays({ kind: 'adi' })).toEqual({})
})
