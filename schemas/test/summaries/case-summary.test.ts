import { expect, test } from 'vitest'
import { type CaseSummary, caseSummary, type Document, newScope, planState } from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const scope = newScope('case')
const doc = (type: string, fields: object): Document =>
  makeDocument(scope, type, fields) as unknown as Document
const root = doc('case', {
  municipality: '058091',
  reference: '2026/14',
  status: 'open',
  intakeOn: '2026-02-01',
  summary: 'Arrivata da sola.',
  team: [{ id: 'a', staff: 'ada', name: 'Ada Bianchi', role: 'caseManager', organization: 'Comune' }],
  household: [{ id: 'm', name: 'Sara', birthDate: '2015-01-01', note: 'A scuola' }],
  person: {
    givenName: 'Amina',
    familyName: 'Diallo',
    birthDate: '1990-05-01',
    phone: '333 1234567',
    taxCode: 'DLLMNA90E41Z329X',
    address: 'Via Roma 1',
    languages: [
      { id: 'fr', language: 'fr' },
      { id: 'ff', language: 'ff', mediation: true },
    ],
    residencePermit: {
      type: 'asylum',
      number: 'I1234567',
      expiresOn: '2026-12-01',
      renewal: { askedOn: '2026-11-01', receiptNumber: '998877' },
    },
  },
})
const plan = (fields: object): Document => doc('plan', { status: 'draft', intakeOn: '2026-02-01', ...fields })

const made = (docs: Document[]): CaseSummary => {
  const summary = caseSummary(docs, docs.length)
  if (!summary) throw new Error('No summary')
  return summary
}

test('Without the root there is no summary', () => {
  expect(caseSummary([plan({})], 1)).toBeUndefined()
})

test('A summary names the person and who answers for the case, and nothing that somebody wrote in sentences', () => {
  const docs = [
    root,
    plan({ aim: 'Lavorare in cucina', status: 'signed', nextReviewOn: '2026-05-01' }),
    doc('visit', {
      on: '2026-03-01',
      where: 'home',
      changed: 'Ha pianto',
      nextStep: 'CPI',
      nextOn: '2026-03-09',
    }),
    doc('commitment', { plan: 'x', who: 'person', what: 'Iscriversi', dueOn: '2026-03-20', state: 'open' }),
    doc('data-request', {
      kind: 'access',
      what: 'Vuole sapere',
      askedOn: '2026-03-01',
      answerDueOn: '2026-03-31',
      state: 'open',
    }),
    doc('assessment', {
      kind: 'preliminary',
      on: '2026-02-10',
      dimensions: [{ id: 'housing', scale: 2, needs: 'Una stanza' }],
    }),
  ]
  const summary = made(docs)
  expect(summary).toMatchObject({
    record: {
      _id: scope,
      reference: '2026/14',
      person: { givenName: 'Amina', languages: [{ mediation: true }] },
      team: [{ staff: 'ada', name: 'Ada Bianchi', role: 'caseManager' }],
      household: [{ birthDate: '2015-01-01' }],
    },
    plans: [{ nextReviewOn: '2026-05-01' }],
    visits: [{ nextOn: '2026-03-09' }],
    commitments: [{ dueOn: '2026-03-20' }],
    requests: [{ answerDueOn: '2026-03-31' }],
    assessments: [{ dimensions: [{ id: 'housing', scale: 2 }] }],
    documents: 6,
    awaitsReview: false,
  })
  const text = JSON.stringify(summary)
  const left = ['cucina', 'pianto', 'CPI', 'Iscriversi', 'sapere', 'stanza', 'sola', 'scuola', 'Sara']
  for (const word of [...left, '333', 'DLLMNA', 'Via Roma', 'I1234567', '998877'])
    expect(text, word).not.toContain(word)
})

test('A plan awaits review until there is a decision on its newest proposal', () => {
  const proposed = plan({ status: 'proposed', proposedAt: '2026-03-05T10:00:00.000Z' })
  const decision = (proposedAt: string) =>
    doc('supervision', { plan: proposed._id, proposedAt, decision: 'returned', note: 'Mancano i livelli' })
  expect(made([root, proposed]).awaitsReview).toBe(true)
  expect(made([root, proposed, decision('2026-02-01T10:00:00.000Z')])).toMatchObject({
    awaitsReview: true,
    supervisions: [],
  })
  const decided = made([root, proposed, decision('2026-03-05T10:00:00.000Z')])
  expect(decided.awaitsReview).toBe(false)
  expect(JSON.stringify(decided)).not.toContain('Mancano')
})

test('Where a plan stands is told by its summary as by its documents', () => {
  const signed = plan({ status: 'signed', signedOn: '2026-03-01' })
  const held = (heldOn: string) => doc('review', { plan: signed._id, heldOn })
  const docs = [root, plan({ status: 'closed' }), signed, held('2026-02-01'), held('2026-04-01')]
  const { plans, reviews, supervisions } = made(docs)
  expect(plans).toHaveLength(1)
  const [one] = plans
  expect(one && planState(one, { reviews, supervisions, today: '2026-05-01' })).toBe('reviewed')
})

test('Of closed plans the newest stays, of visits the newest, of commitments the open ones', () => {
  const visit = (on: string, nextOn?: string) =>
    doc('visit', { on, where: 'home', changed: '–', ...(nextOn && { nextOn }) })
  const docs = [
    root,
    { ...plan({ status: 'closed' }), createdAt: '2025-01-01T00:00:00.000Z' } as Document,
    plan({ status: 'closed' }),
    visit('2026-03-01', '2026-03-08'),
    visit('2026-04-01'),
    doc('commitment', { plan: 'x', who: 'person', what: 'a', dueOn: '2026-03-20', state: 'done' }),
  ]
  const summary = made(docs)
  expect([summary.plans.length, summary.visits, summary.commitments]).toEqual([1, [], []])
  expect(made(docs.toReversed())).toEqual(summary)
})
