import {
  assessmentDimensions,
  type CaseRecord,
  type Document,
  documentProblems,
  gasLevels,
  newDocumentId,
  newScope,
} from '@approdo/schemas'
import { cookieOf } from './indicator.ts'

const at = '2026-09-01T09:00:00.000Z'
const many = <Made>(count: number, make: (at: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index + 1))

/** One word that no line can break, and a name in many words. */
export const longName = {
  given: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessen',
  family: 'de la Santísima Trinidad Ruiz y Picasso von Hohenzollern di Santa Margherita al Mare',
}
/** Words from the right and from the left, with digits between. */
const mixed = 'قالت أمينة: «أريد العمل في مطبخ» alle 9:30 di lunedì 12, poi في السوق con Giulia (3 volte).'
const long = (words: string): string => `${words}, ${'senza fretta ma senza pause, '.repeat(7)}fino in fondo`

/** The title of the goal of this number. */
export const goalTitle = (number: number): string => `Obiettivo ${number} che si fa leggere da capo a fondo`

/**
 * A case of extremes: names of eighty letters, twelve at home, forty goals, words from the right inside words from the
 * left. Pushed as any replicator would, with the session of the worker who follows it.
 */
export async function pushExtremeCase(url: string, username: string): Promise<void> {
  const scope = newScope('case')
  const marks = {
    schemaVersion: 1,
    createdAt: at,
    createdBy: username,
    updatedAt: at,
    updatedBy: username,
    device: 'e2e',
    synthetic: true,
  }
  const doc = <Fields extends { type: Document['type'] }>(fields: Fields) => ({
    _id: newDocumentId(scope, fields.type),
    ...marks,
    ...fields,
  })
  const record: CaseRecord = {
    _id: scope,
    ...marks,
    type: 'case',
    municipality: '058091',
    status: 'open',
    intakeOn: '2026-08-20',
    summary: long(mixed),
    person: {
      givenName: longName.given,
      familyName: longName.family,
      calledName: 'أمينة بنت عبد الرحمن',
      birthDate: '1988-04-02',
      address: long('Via del Lavatoio 12'),
      phone: '+39 000 0000000',
      citizenships: ['SY', 'TR', 'IT'],
      languages: ['ar', 'ku', 'tr', 'fr', 'en', 'it', 'es', 'uk'].map((language, index) => ({
        id: `l${index}`,
        language,
        level: 'B1',
      })),
      residencePermit: {
        type: 'subsidiaryProtection',
        number: 'I0000000000000000000',
        expiresOn: '2026-12-20',
      },
    },
    household: many(12, (number) => ({
      id: `h${number}`,
      name: `${longName.given.slice(0, 40)} ${number} ${longName.family}`.slice(0, 80),
      tie: number % 2 ? 'cugina di secondo grado da parte della nonna materna' : 'ابنة العم',
      birthDate: `20${String(number + 9).padStart(2, '0')}-05-05`,
    })),
    team: [
      { id: 't1', staff: username, name: 'Chiara Lombardi', role: 'caseManager' },
      ...many(9, (number) => ({
        id: `t${number + 1}`,
        staff: `nobody${number}`,
        name: longName.family.slice(0, 80),
        role: 'thirdSector' as const,
        organization: long(`Associazione ${number}`),
      })),
    ],
  }
  const plan = doc({
    type: 'plan' as const,
    status: 'draft' as const,
    intakeOn: '2026-08-20',
    aim: long(mixed),
    nextReviewOn: '2026-12-01',
    benefit: { kind: 'adi' as const, application: 'INPS-ADI-2026-00000000000000000000000000000001' },
  })
  const goals = many(40, (number) =>
    doc({
      type: 'goal' as const,
      plan: plan._id,
      title: goalTitle(number),
      words: number % 3 ? long('Voglio arrivarci') : mixed,
      expectedResult: long('Arriva a quello che ha detto'),
      dimension: 'c' as const,
      weight: 1,
      levels: gasLevels.map((level) => ({ level, text: number % 3 ? long('Gradino') : mixed })),
      position: number,
      status: 'active' as const,
    }),
  )
  const documents: Document[] = [
    record,
    plan,
    ...goals,
    ...many(25, (number) =>
      doc({
        type: 'support' as const,
        plan: plan._id,
        serviceName: `Servizio ${number}: ${longName.given}`,
        area: 'work' as const,
        outcome: 'waiting' as const,
        contact: mixed,
        frequency: long('Ogni giorno'),
      }),
    ),
    ...many(30, (number) =>
      doc({
        type: 'commitment' as const,
        plan: plan._id,
        who: 'household' as const,
        whoName: record.household?.[number % 12]?.name ?? '',
        member: `h${(number % 12) + 1}`,
        what: number % 2 ? long(`Impegno ${number}`) : mixed,
        bindsBenefit: true,
        state: 'open' as const,
      }),
    ),
    doc({
      type: 'assessment' as const,
      kind: 'inDepth' as const,
      on: '2026-08-30',
      dimensions: assessmentDimensions.map((id) => ({
        id,
        scale: 2,
        needs: long('Serve'),
        strengths: mixed,
        authors: [{ id: 't2', name: longName.family.slice(0, 80) }],
      })),
    }),
    doc({
      type: 'skills-profile' as const,
      abilities: many(20, (number) => ({
        id: `a${number}`,
        kind: 'talent' as const,
        words: number % 2 ? long(longName.given) : mixed,
        example: long('Quella volta'),
      })),
    }),
    ...many(3, () =>
      doc({
        type: 'visit' as const,
        on: '2026-09-01',
        where: 'home' as const,
        present: longName.family,
        changed: `${mixed} ${'Una riga dopo l’altra. '.repeat(120)}`,
        nextStep: long('Telefonare'),
      }),
    ),
    doc({
      type: 'team-meeting' as const,
      on: '2026-09-02',
      state: 'held' as const,
      agenda: [{ id: 'p1', text: long('Punto') }],
      present: [
        { id: 'r1', staff: username, name: longName.family.slice(0, 80), role: 'caseManager' as const },
      ],
      note: mixed,
      decisions: many(8, (number) => ({ id: `d${number}`, text: long('Si decide') })),
      actions: many(8, (number) => ({ id: `x${number}`, who: longName.given, what: mixed })),
    }),
  ]
  const wrong = documents.flatMap((one) =>
    documentProblems(one).map((problem) => ({ id: one._id, ...problem })),
  )
  if (wrong.length > 0) throw new Error(`No such case can be: ${JSON.stringify(wrong)}`)
  const headers = { cookie: await cookieOf(url, username), 'content-type': 'application/json' }
  const docs = documents.map((one, index) => {
    const _rev = `1-${String(index).padStart(32, '0')}`
    return { ...one, _rev, _revisions: { start: 1, ids: [_rev.slice(2)] } }
  })
  const push = async (some: object[]): Promise<void> => {
    const answer = await fetch(`${url}/sync/m058091/_bulk_docs`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ docs: some, new_edits: false }),
    })
    const refused = (await answer.json()) as { id: string; error?: string }[]
    if (!answer.ok || refused.some(({ error }) => error))
      throw new Error(`The case was not taken: ${answer.status} ${JSON.stringify(refused)}`)
  }
  // The root lets the worker in to the rest.
  await push(docs.slice(0, 1))
  await push(docs.slice(1))
}
