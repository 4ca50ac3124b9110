import { meetingHash, type TeamMeeting } from '@approdo/schemas'
import { addDays, earlier } from '../days.ts'
import type { SeedDocument } from '../document-maker.ts'
import type { CaseContext } from './case-context.ts'

/** What the team of a case does together: meetings, held or to come, and referrals to services of the map. */
export function addTeamWork(context: CaseContext): void {
  const { maker, random } = context
  const root = maker.documents[0]
  if (root?.status !== 'open' || !maker.documents.some(({ type }) => type === 'plan')) return
  if (random.chance(0.35)) addMeetings(context, root)
  if (random.chance(0.4)) addReferral(context)
}

const agenda = [
  'Come sta andando la casa',
  'Il corso di italiano e gli orari',
  'La scuola dei figli',
  'Il rinnovo dei documenti',
] as const
const decisions = [
  'Si chiede un posto al corso della mattina, così i figli sono a scuola.',
  'Lo sportello lavoro rivede con la persona il curriculum entro il mese.',
  'Si aspetta la risposta della cooperativa prima di cambiare il piano.',
] as const
const said = [
  'Preferisco il corso la mattina. Al centro mi trovo bene.',
  'Vorrei sapere prima quando cambiano gli orari.',
] as const

function addMeetings({ random, maker, worker, intakeOn, today }: CaseContext, root: SeedDocument): void {
  const team = (root.team ?? []) as { staff: string; name: string; role: 'caseManager' | 'jobCentre' }[]
  const points = (on: string, count: number) => {
    const first = random.int(0, agenda.length - count)
    return agenda.slice(first, first + count).map((text) => ({ id: maker.entryId(on), text }))
  }
  const atTable = (on: string) =>
    team.map(({ staff, name, role }) => ({ id: maker.entryId(on), staff, name, role }))
  const heldOn = earlier(addDays(today, -random.int(3, 20)), today)
  if (heldOn > addDays(intakeOn, 14)) {
    const present = [
      ...atTable(heldOn),
      {
        id: maker.entryId(heldOn),
        name: 'Maestra Rosa Conti',
        role: 'school' as const,
        organization: 'Istituto comprensivo',
        agreed: random.chance(0.6),
      },
    ]
    const meeting = maker.add('team-meeting', heldOn, worker.id, {
      on: heldOn,
      at: '10:30',
      place: 'Sede del servizio',
      state: 'held',
      agenda: points(heldOn, 2),
      present,
      personPresent: true,
      personSaid: random.pick(said),
      decisions: [{ id: maker.entryId(heldOn), text: random.pick(decisions) }],
      actions: [
        {
          id: maker.entryId(heldOn),
          who: worker.name,
          what: 'Scrive alla scuola e manda il verbale',
          dueOn: addDays(today, random.int(-2, 9)),
        },
      ],
    })
    const note = maker.documents.find(({ _id }) => _id === meeting) as unknown as TeamMeeting
    maker.add('meeting-sign-off', heldOn, worker.id, {
      meeting,
      staff: worker.id,
      name: worker.name,
      word: 'agreed',
      hash: meetingHash(note),
    })
  }
  if (!random.chance(0.6)) return
  const on = addDays(today, random.int(1, 12))
  maker.add('team-meeting', today, worker.id, {
    on,
    at: random.pick(['09:30', '11:00', '15:00']),
    place: random.pick(['Sede del servizio', 'Scuola', 'In videochiamata']),
    state: 'planned',
    agenda: points(today, 3),
    present: atTable(today),
    decisions: [],
    actions: [],
  })
}

function addReferral({ random, maker, worker, services, intakeOn, today }: CaseContext): void {
  const service = services[random.int(0, services.length - 1)]
  if (!service) return
  const preparedOn = earlier(addDays(intakeOn, 20), addDays(today, -random.int(2, 25)))
  if (preparedOn < intakeOn) return
  const support = maker.documents.find(
    ({ type, service: named }) => type === 'support' && named === service.id,
  )
  const state = random.weighted({ prepared: 2, sent: 4, accepted: 3, refused: 1 }) as
    | 'prepared'
    | 'sent'
    | 'accepted'
    | 'refused'
  const answeredOn = earlier(today, addDays(preparedOn, 6))
  maker.add('referral', preparedOn, worker.id, {
    target: 'service',
    service: service.id,
    toName: service.name,
    ...(support && { support: support._id }),
    reason: 'Chiede un primo colloquio. Parla poco italiano: serve la mediazione. Può venire la mattina.',
    passedOn: [
      { id: maker.entryId(preparedOn), what: 'contacts' },
      { id: maker.entryId(preparedOn), what: 'needs' },
    ],
    consent: { by: 'person', on: preparedOn, how: 'spoken' },
    state,
    preparedOn,
    ...(state !== 'prepared' && { sentOn: preparedOn, sentHow: 'mail' as const }),
    ...((state === 'accepted' || state === 'refused') && {
      answeredOn,
      answer:
        state === 'accepted'
          ? 'Primo appuntamento fissato, con la mediatrice.'
          : 'Nessun posto fino a gennaio: richiamare allora.',
    }),
    ...((state === 'sent' || state === 'accepted') && { followUpOn: addDays(today, random.int(-3, 14)) }),
  })
}
