import { expect, test } from 'vitest'
import {
  documentProblems,
  type MeetingSignOff,
  meetingHash,
  newScope,
  type TeamMeeting,
  wordsGiven,
} from '../../src/index.ts'
import { makeDocument } from '../make-document.ts'

const scope = newScope('case')
const meeting: TeamMeeting = makeDocument(scope, 'team-meeting', {
  type: 'team-meeting' as const,
  on: '2026-11-20',
  state: 'held' as const,
  agenda: [{ id: 'a', text: 'Casa' }],
  present: [
    { id: '1', staff: 'ada', name: 'Ada', role: 'caseManager' as const },
    { id: '2', name: 'Maestra Rosa', role: 'school' as const, agreed: true },
    { id: '3', name: 'Dottor Neri', role: 'healthAuthority' as const },
  ],
  decisions: [{ id: 'd', text: 'Si chiede la mensa.' }],
  actions: [{ id: 'x', who: 'Ada', what: 'Chiama la scuola' }],
})
const signOff = (staff: string, of: TeamMeeting, createdAt: string): MeetingSignOff => ({
  ...makeDocument(scope, 'meeting-sign-off', {
    type: 'meeting-sign-off' as const,
    meeting: of._id,
    staff,
    name: staff,
    word: 'agreed' as const,
    hash: meetingHash(of),
  }),
  createdAt,
})
const states = (of: TeamMeeting, signOffs: MeetingSignOff[]) =>
  wordsGiven(of, signOffs).map(({ presence, word }) => [presence.name, word.state])

test('everybody present is waited for until they sign off or agreed at the table; who is not named comes last', () => {
  const given = [
    signOff('ada', meeting, '2026-11-21T08:00:00Z'),
    signOff('bruno', meeting, '2026-11-21T09:00:00Z'),
  ]
  for (const one of [meeting, ...given]) expect(documentProblems(one)).toEqual([])
  expect(states(meeting, given)).toEqual([
    ['Ada', 'signed'],
    ['Maestra Rosa', 'atTable'],
    ['Dottor Neri', 'waiting'],
    ['bruno', 'signed'],
  ])
})

test('a note that was changed since is not what was signed off, until somebody signs off again', () => {
  const before = signOff('ada', meeting, '2026-11-21T08:00:00Z')
  const changed = { ...meeting, decisions: [{ id: 'd', text: 'Non si chiede la mensa.' }] }
  expect(states(changed, [before])[0]).toEqual(['Ada', 'earlier'])
  const again = signOff('ada', changed, '2026-11-22T08:00:00Z')
  expect(states(changed, [again, before])[0]).toEqual(['Ada', 'signed'])
})

test('what happens to a note afterwards leaves its fingerprint: agreement at the table, a commitment made of an action', () => {
  const later = {
    ...meeting,
    updatedAt: '2027-01-01T00:00:00Z',
    present: meeting.present.map((one) => ({ ...one, agreed: true })),
    actions: meeting.actions.map((one) => ({ ...one, commitment: `${scope}:commitment:${'0'.repeat(26)}` })),
  }
  expect(meetingHash(later)).toBe(meetingHash(meeting))
  expect(meetingHash({ ...meeting, actions: [] })).not.toBe(meetingHash(meeting))
})
