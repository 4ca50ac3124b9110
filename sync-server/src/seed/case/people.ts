import type { Person } from '@approdo/schemas'
import { addDays } from '../days.ts'
import type { DocumentMaker } from '../document-maker.ts'
import type { Random } from '../random.ts'
import { type Origin, origins } from './origins.ts'

/** Somebody invented, as they are on the day of the intake, with papers that run out around today. */
export function inventPerson(
  random: Random,
  maker: DocumentMaker,
  intakeOn: string,
  today: string,
): { person: Person; origin: Origin } {
  const shares = Object.fromEntries(origins.map((_, at) => [String(at), 1 / (at + 3)]))
  const origin = origins[Number(random.weighted(shares))] ?? origins[0]
  const gender = random.chance(0.52) ? 'female' : 'male'
  const isItalian = origin.citizenship === 'IT'
  const person: Person = {
    givenName: random.pick(origin[gender]),
    familyName: random.pick(origin.family),
    gender,
    birthDate: addDays(today, -365 * random.int(18, 62) - random.int(0, 364)),
    citizenships: [origin.citizenship],
    languages: languagesOf(origin, random, maker, intakeOn),
    phone: `+39 000 ${random.int(1_000_000, 9_999_999)}`,
  }
  if (!isItalian && origin.citizenship !== 'RO') {
    const expiresOn = addDays(today, random.int(-30, 540))
    const issuedOn = addDays(expiresOn, -365 * random.int(1, 2))
    person.residencePermit = { type: random.pick(origin.permits), issuedOn, expiresOn }
  }
  return { person, origin }
}

function languagesOf({ languages }: Origin, random: Random, maker: DocumentMaker, day: string) {
  const [mother, ...others] = languages
  if (mother === 'it') return [{ id: maker.entryId(day), language: 'it', level: 'C2' as const }]
  const level = random.weighted({ A0: 2, A1: 4, A2: 4, B1: 3, B2: 1 })
  const mediation = level === 'A0' || level === 'A1'
  return [
    { id: maker.entryId(day), language: mother, level: 'C2' as const, mediation },
    ...others.map((language) => ({ id: maker.entryId(day), language, level: 'B1' as const })),
    { id: maker.entryId(day), language: 'it', level },
  ]
}

/** The others of the household, by a first name and a tie. */
export function inventHousehold(
  random: Random,
  maker: DocumentMaker,
  { female, male }: Origin,
  family: string,
  intakeOn: string,
) {
  const size = Number(random.weighted({ 0: 5, 1: 3, 2: 3, 3: 2, 4: 1 }))
  return Array.from({ length: size }, (_, at) => {
    const isPartner = at === 0 && random.chance(0.5)
    const age = isPartner ? random.int(20, 60) : random.int(0, 17)
    const given = random.pick(random.chance(0.5) ? female : male)
    return {
      id: maker.entryId(intakeOn),
      name: `${given} ${family}`,
      tie: isPartner ? 'coniuge' : female.includes(given) ? 'figlia' : 'figlio',
      birthDate: addDays(intakeOn, -365 * age - random.int(0, 364)),
    }
  })
}
