import type { Referral, TeamMeeting } from '@approdo/schemas'
import { expect, test } from 'vitest'
import { type AgendaEntry, caseAgenda } from '../../../src/components/agenda/agenda-entries.ts'
import { agendaWeek, mondayOf } from '../../../src/components/agenda/agenda-week.ts'
import { calendarFile } from '../../../src/components/agenda/calendar-file.ts'
import { caseloadEntry } from '../../../src/components/people/caseload-entry.ts'
import { sampleCase, sampleGoal, samplePlan, sampleVisit, scope } from '../people/sample-case.ts'

const marks = (type: string, last: string) => {
  const { _id: _case, type: _type, person: _person, ...base } = sampleCase()
  return { ...base, _id: `${scope}:${type}:01KB3V0S00000000000000${last}` }
}
const meeting = {
  ...marks('team-meeting', '00B1'),
  type: 'team-meeting',
  on: '2026-11-25',
  at: '10:30',
  state: 'planned',
} as unknown as TeamMeeting
const referral = {
  ...marks('referral', '00B2'),
  type: 'referral',
  toName: 'Centro Donna',
  state: 'sent',
  followUpOn: '2026-11-24',
} as unknown as Referral

const record = sampleCase({ reference: 'RM/12' })
const visits = [sampleVisit({ nextOn: '2026-11-25', nextStep: 'Portare i moduli, firmati; al CPI' })]
const entry = caseloadEntry(record, { plans: [], supervisions: [], visits, commitments: [] })
const plan = samplePlan({ status: 'signed', signedOn: '2026-10-10' })
const sources = { record, entry, plans: [plan], goals: [], meetings: [meeting], referrals: [referral] }
const kinds = (entries: readonly AgendaEntry[]) => entries.map(({ kind }) => kind)

test('the week goes from Monday to Sunday', () => {
  for (const day of ['2026-11-23', '2026-11-26', '2026-11-29']) expect(mondayOf(day)).toBe('2026-11-23')
  expect(mondayOf('2027-01-01')).toBe('2026-12-28')
})

test('each day has what it brings, by the hour; what is late from before comes first, in the week of today alone', () => {
  const goal = sampleGoal({ dueOn: '2026-11-02' })
  const entries = caseAgenda({ ...sources, goals: [goal, sampleGoal({ dueOn: '2026-11-03', score: 0 })] })
  const week = agendaWeek(entries, '2026-11-23', '2026-11-26')
  expect(week.days.map(({ entries: found }) => kinds(found))).toEqual([
    [],
    ['referral'],
    ['nextStep', 'meeting'],
    [],
    [],
    [],
    [],
  ])
  expect(kinds(week.late)).toEqual(['goal'])
  expect(agendaWeek(entries, '2026-11-30', '2026-11-26').late).toEqual([])
})

test('a goal waits for its day once its plan was signed, and until the plan is closed', () => {
  const late = (plans: Partial<typeof plan>) =>
    kinds(
      caseAgenda({ ...sources, plans: [samplePlan(plans)], goals: [sampleGoal({ dueOn: '2026-11-02' })] }),
    )
  const signedOn = '2026-10-10'
  for (const agreed of [{ status: 'signed', signedOn } as const, { status: 'draft', signedOn } as const])
    expect(late(agreed)).toContain('goal')
  for (const not of [{ status: 'draft' } as const, { status: 'closed', signedOn } as const])
    expect(late(not)).not.toContain('goal')
})

test('a closed case, a meeting that was held and a referral that was refused bring nothing', () => {
  expect(caseAgenda({ ...sources, entry: { ...entry, closed: true } })).toEqual([])
  const over = caseAgenda({
    ...sources,
    meetings: [{ ...meeting, state: 'held' }],
    referrals: [{ ...referral, state: 'refused' }],
  })
  expect(kinds(over)).toEqual(['nextStep'])
})

const file = (names: 'nothing' | 'initials' | 'reference', entries = caseAgenda(sources)) =>
  calendarFile(entries, { names, titleOf: ({ kind }) => kind, now: new Date('2026-11-20T08:00:00Z') })

test('the calendar gets kind and day, and of the person no more than was chosen', async () => {
  const texts = {
    nothing: await file('nothing'),
    initials: await file('initials'),
    reference: await file('reference'),
  }
  for (const text of Object.values(texts))
    for (const secret of ['Amina', 'Haddad', 'moduli', 'Centro Donna', '01KB3V'])
      expect(text).not.toContain(secret)
  expect(texts.nothing).toContain('SUMMARY:meeting\r\n')
  expect(texts.initials).toContain('SUMMARY:meeting · A.H.\r\n')
  expect(texts.reference).toContain('SUMMARY:meeting · RM/12\r\n')
})

test('it is a calendar as RFC 5545 wants it: whole events, lines of 75 octets, the same id for the same thing', async () => {
  const text = await file('initials')
  const lines = text.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
  expect(text).toContain('DTSTART:20261125T103000\r\nDTEND:20261125T113000')
  expect(text).toContain('DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261125')
  const uids = (of: string) => of.match(/UID:\S+/g)
  expect(new Set(uids(text)).size).toBe(3)
  const moved = caseAgenda({ ...sources, meetings: [{ ...meeting, on: '2026-12-01' }] })
  expect(uids(await file('initials', moved))).toEqual(uids(text))
  const long = caseAgenda({ ...sources, entry: { ...entry, name: 'أمينة '.repeat(60) } })
  for (const line of (await file('initials', long)).split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})
