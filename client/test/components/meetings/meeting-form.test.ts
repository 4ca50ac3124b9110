import { newDocumentId, type TeamMeeting } from '@approdo/schemas'
import { expect, test } from 'vitest'
import { commitmentOf } from '../../../src/components/meetings/commitment-of.ts'
import { knownOverseers } from '../../../src/components/meetings/known-overseers.ts'
import {
  meetingFields,
  meetingForm,
  meetingProblems,
  overseerPresence,
} from '../../../src/components/meetings/meeting-form.ts'
import { sampleCase, samplePlan, scope } from '../people/sample-case.ts'

const record = sampleCase({ household: [{ id: 'h', name: 'Yusuf Haddad' }] })
const { _id: _case, type: _type, person: _person, ...marks } = record
const meeting = {
  ...marks,
  _id: newDocumentId(scope, 'team-meeting'),
  type: 'team-meeting',
  on: '2026-11-20',
  state: 'planned',
  agenda: [{ id: 'a', text: 'Casa' }],
  present: [{ id: 'p', name: 'Maestra Rosa', role: 'school', agreed: true }],
  decisions: [],
  actions: [{ id: 'x', who: 'Chiara', what: 'Chiama la scuola', commitment: 'case:x:commitment:y' }],
} as unknown as TeamMeeting

test('a new meeting has the team at the table; rows left empty are not kept', () => {
  const form = meetingForm(undefined, record.team)
  expect(form.present.map(({ name, role }) => [name, role])).toEqual([['Chiara', 'caseManager']])
  const fields = meetingFields(undefined, { ...form, on: '2026-12-01' }, 'planned')
  expect(fields).toMatchObject({ on: '2026-12-01', state: 'planned', agenda: [], decisions: [], actions: [] })
  expect('at' in fields).toBe(false)
})

test('a note keeps what its form does not show: who agreed at the table, which action is in the plan', () => {
  const form = {
    ...meetingForm(meeting, record.team),
    decisions: [{ id: 'd', text: ' Si chiede la mensa ' }],
  }
  const fields = meetingFields(meeting, form, 'held')
  expect(fields.present[0]).toMatchObject({ agreed: true })
  expect(fields.actions[0]).toMatchObject({ who: 'Chiara', commitment: 'case:x:commitment:y' })
  expect(fields.decisions).toEqual([{ id: 'd', text: 'Si chiede la mensa' }])
  expect(fields.state).toBe('held')
})

const note = { held: true, today: '2026-11-26' }

test('a note is of a meeting that was held; one to come may be planned', () => {
  const form = { ...meetingForm(meeting, []), on: '2026-11-27' }
  expect(meetingProblems(form, note)).toEqual({ on: 'meeting.inFuture' })
  expect(meetingProblems(form, { ...note, held: false })).toEqual({})
})

test('a task with one half missing is said, an empty one is not', () => {
  const form = { ...meetingForm(meeting, []), actions: [{ id: 'x', name: '', what: '', dueOn: '' }] }
  expect(meetingProblems(form, note)).toEqual({})
  expect(
    meetingProblems({ ...form, actions: [{ id: 'x', name: 'Chiara', what: ' ', dueOn: '' }] }, note),
  ).toEqual({
    actions: 'meeting.actionHalf',
  })
})

test('an action becomes a commitment of the person, of the household or of a service, by its name', () => {
  const whose = (who: string) => {
    const { who: party, whoName } = commitmentOf({ who, what: 'Va allo sportello' }, samplePlan(), record)
    return [party, whoName]
  }
  expect(whose('amina')).toEqual(['person', undefined])
  expect(whose('Amina Haddad')).toEqual(['person', undefined])
  expect(whose('Yusuf Haddad')).toEqual(['household', 'Yusuf Haddad'])
  expect(whose('Chiara')).toEqual(['institution', 'Chiara'])
})

test('Those who decided on plans can be named as present, by their account and the newest name', () => {
  const decision = (createdBy: string, createdAt: string, byName?: string) => ({
    createdBy,
    createdAt,
    ...(byName && { byName }),
  })
  const known = knownOverseers([
    decision('paola', '2026-03-01T00:00:00Z', 'Paola Neri'),
    decision('aldo', '2026-02-01T00:00:00Z', 'Aldo'),
    decision('paola', '2026-01-01T00:00:00Z', 'Paola Bianchi'),
    decision('nameless', '2026-01-01T00:00:00Z'),
  ])
  expect(known).toEqual([
    { staff: 'aldo', name: 'Aldo' },
    { staff: 'paola', name: 'Paola Neri' },
  ])
  expect(known.map(overseerPresence)).toMatchObject([
    { staff: 'aldo', name: 'Aldo', role: 'municipality', organization: '' },
    { staff: 'paola' },
  ])
})
