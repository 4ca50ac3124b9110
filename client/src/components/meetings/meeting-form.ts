import { type Base, newUlid, type TeamMeeting, type TeamMember, type TeamRole } from '@approdo/schemas'
import { filledForm, formApplied } from '../people/form-of.ts'
import type { KnownOverseer } from './known-overseers.ts'

export interface TextRow {
  id: string
  text: string
}

export interface PresenceRow {
  id: string
  staff: string
  name: string
  role: TeamRole
  organization: string
}

/** Who does what by when; the list of rows calls who `name`. */
export interface ActionRow {
  id: string
  name: string
  what: string
  dueOn: string
}

export interface MeetingForm {
  on: string
  at: string
  place: string
  agenda: TextRow[]
  present: PresenceRow[]
  personPresent: boolean
  personSaid: string
  note: string
  decisions: TextRow[]
  actions: ActionRow[]
}

const blankForm = (): MeetingForm => ({
  on: '',
  at: '',
  place: '',
  agenda: [],
  present: [],
  personPresent: false,
  personSaid: '',
  note: '',
  decisions: [],
  actions: [],
})

export const blankText = (): TextRow => ({ id: newUlid(), text: '' })
export const blankAction = (): ActionRow => ({ id: newUlid(), name: '', what: '', dueOn: '' })
export const blankPresence = (): PresenceRow => ({
  id: newUlid(),
  staff: '',
  name: '',
  role: 'other',
  organization: '',
})

/** A member of the team as somebody at the table. */
export const presenceOf = ({ id, staff, name, role, organization = '' }: TeamMember): PresenceRow => ({
  id,
  staff,
  name,
  role,
  organization,
})

/** Somebody who oversees the work as somebody at the table: they sign off with their account, as the team does. */
export const overseerPresence = ({ staff, name }: KnownOverseer): PresenceRow => ({
  ...blankPresence(),
  staff,
  name,
  role: 'municipality',
})

/** The form of a meeting; of a new one with the team at the table and a first empty point. */
export function meetingForm(
  meeting: TeamMeeting | undefined,
  team: readonly TeamMember[],
  on = '',
): MeetingForm {
  if (!meeting) return { ...blankForm(), on, agenda: [blankText()], present: team.map(presenceOf) }
  const form = filledForm(blankForm(), meeting)
  return {
    ...form,
    present: meeting.present.map(({ id, staff = '', name, role, organization = '' }) => ({
      id,
      staff,
      name,
      role,
      organization,
    })),
    actions: meeting.actions.map(({ id, who, what, dueOn = '' }) => ({ id, name: who, what, dueOn })),
  }
}

type Parts = Pick<TeamMeeting, 'agenda' | 'present' | 'decisions' | 'actions'>
export type MeetingFields = Omit<TeamMeeting, keyof Base | 'type'>

/** The meeting as the form says it; what the form does not have stays, in its rows too. Rows without words go. */
export function meetingFields(
  before: TeamMeeting | undefined,
  form: MeetingForm,
  state: TeamMeeting['state'],
): MeetingFields {
  const spoken = {
    ...form,
    agenda: form.agenda.filter(({ text }) => text.trim() !== ''),
    decisions: form.decisions.filter(({ text }) => text.trim() !== ''),
    present: form.present.filter(({ name }) => name.trim() !== ''),
    actions: form.actions
      .filter(({ name, what }) => name.trim() !== '' && what.trim() !== '')
      .map(({ name, ...rest }) => ({ ...rest, who: name })),
  }
  const applied = formApplied(before, spoken) as Partial<TeamMeeting>
  const lists: Parts = { agenda: [], present: [], decisions: [], actions: [] }
  return { ...lists, ...applied, state } as MeetingFields
}

/** Messages of what is missing or can't be, by field; a meeting that was held was held by `today`. */
export const meetingProblems = (
  form: MeetingForm,
  { held, today }: { held: boolean; today: string },
): Partial<Record<'on' | 'actions' | 'present', string>> => ({
  ...(held && form.on > today && { on: 'meeting.inFuture' }),
  ...(form.on === '' && { on: 'common.required' }),
  ...(form.actions.some(({ name, what }) => (name.trim() === '') !== (what.trim() === '')) && {
    actions: 'meeting.actionHalf',
  }),
  ...(form.present.some(({ name, organization }) => name.trim() === '' && organization.trim() !== '') && {
    present: 'common.required',
  }),
})
