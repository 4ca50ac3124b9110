import { answerDueOn, type CaseRecord, closingReasons, type Person, referralSources } from '@approdo/schemas'
import { addDays, earlier } from '../days.ts'
import type { Random } from '../random.ts'
import type { CaseContext } from './case-context.ts'

/** How the person is reached, and where their permit stands: asked for again when it ends soon, most times. */
export function inventContact(random: Random, person: Person, today: string): Partial<Person> {
  const permit = person.residencePermit
  const soon = permit?.expiresOn !== undefined && permit.expiresOn <= addDays(today, 60)
  const askedOn = addDays(today, -random.int(3, 40))
  return {
    ...(random.chance(0.2) && {
      contact: random.chance(0.5)
        ? {
            noMessages: true,
            note: 'Chiamare solo di mattina. Se risponde un’altra persona, dire che è la scuola.',
          }
        : { ways: ['message'] as const satisfies readonly string[], when: 'dopo le 16' },
    }),
    ...(permit &&
      soon &&
      random.chance(0.6) && {
        residencePermit: {
          ...permit,
          renewal: {
            askedOn,
            receiptNumber: `061${random.int(100_000, 999_999)}`,
            ...(random.chance(0.5) && { appointmentOn: addDays(today, random.int(2, 30)) }),
          },
        },
      }),
  } as Partial<Person>
}

/** How the person came, how they were told about their data, and how a case that is over ended. */
export function inventIntake(
  random: Random,
  {
    person,
    intakeOn,
    today,
    isClosed,
  }: { person: Person; intakeOn: string; today: string; isClosed: boolean },
): Partial<CaseRecord> {
  const language = person.languages?.[0]?.language ?? 'it'
  const reasons = closingReasons.filter((reason) => reason !== 'duplicate' && reason !== 'died')
  return {
    referredBy: referralSources[random.int(0, referralSources.length - 1)] ?? 'other',
    ...(random.chance(0.8) && {
      privacyNotice: {
        givenOn: earlier(today, addDays(intakeOn, random.int(0, 5))),
        language,
        how: 'readAndWritten',
      },
    }),
    ...(isClosed && { closing: { reason: reasons[random.int(0, reasons.length - 1)] ?? 'other' } }),
  }
}

/** Now and then somebody asks about their data; the newest questions wait for their answer. */
export function addDataRequest({ maker, worker, intakeOn, today }: CaseContext, random: Random): void {
  if (!random.chance(0.08)) return
  const askedOn = addDays(today, -random.int(1, 60))
  if (askedOn < intakeOn) return
  const dueOn = answerDueOn(askedOn)
  const answeredOn = addDays(askedOn, 9)
  maker.add('data-request', askedOn, worker.id, {
    kind: 'correction',
    what: 'La mia data di nascita è sbagliata: giorno e mese sono scambiati.',
    askedOn,
    answerDueOn: dueOn,
    ...(answeredOn < today
      ? { state: 'done', answeredOn, answeredByName: worker.name, answer: 'Corretta, come sul passaporto.' }
      : { state: 'open' }),
  })
}
