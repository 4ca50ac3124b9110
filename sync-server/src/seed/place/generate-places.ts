import { addDays } from '../days.ts'
import { createDocumentMaker, type DocumentMaker, type SeedDocument } from '../document-maker.ts'
import { createRandom, type Random } from '../random.ts'
import { pointIn } from './point-in.ts'
import { organizationNames, serviceTemplates, streets } from './service-templates.ts'
import type { Territory } from './territory.ts'

interface Wanted {
  municipality: string
  territory: Territory
  seed: string
  today: string
  /** Staff ids of those who surveyed. */
  surveyors: readonly string[]
}

/** Invented organizations, and the services of the nine areas at places inside the municipality, some surveyed. */
export function generatePlaces({ municipality, territory, seed, today, surveyors }: Wanted): SeedDocument[] {
  const random = createRandom(`${seed}/${municipality}/places`)
  const maker = createDocumentMaker('place', random)
  const from = addDays(today, -420)
  const organizations = organizationNames.map((name) => ({
    name,
    id: maker.add('organization', from, 'seed', {
      name: `${name} (esempio)`,
      description: 'Organizzazione inventata per provare l’applicazione.',
      email: 'info@example.org',
      website: 'https://example.org',
    }),
  }))
  serviceTemplates.forEach((template, at) => {
    const organization = organizations[at % organizations.length]
    if (organization === undefined) return
    const location = addLocation(maker, random, territory, organization, from)
    const service = {
      organization: organization.id,
      locations: [location],
      name: `${template.name} – ${organization.name}`,
      description: template.description,
      status: 'active' as const,
      area: template.area,
      languages: ['it', ...random.some(['en', 'fr', 'ar', 'es', 'uk', 'bn', 'ur', 'wo'], random.int(0, 4))],
      hours: hoursOf(maker, random, from),
      eligibility: template.eligibility,
      whatToBring: template.bring,
      fees: 'Gratuito',
      phone: `+39 000 ${random.int(100_000, 999_999)}`,
      freePlaces: random.weighted({ yes: 6, waitingList: 3, no: 2 }),
    }
    const verified = random.chance(0.75) ? addDays(today, -random.int(2, 380)) : undefined
    const by = surveyors[at % Math.max(1, surveyors.length)]
    if (verified === undefined || by === undefined) {
      maker.add('service', from, 'seed', service)
      return
    }
    const id = maker.add('service', verified, by, { ...service, verifiedOn: verified, verifiedBy: by })
    const { freePlaces, languages } = service
    const found = { stillThere: true, hoursConfirmed: random.chance(0.8), phoneConfirmed: random.chance(0.9) }
    maker.add('survey-response', verified, by, { service: id, on: verified, ...found, freePlaces, languages })
  })
  return maker.documents
}

function addLocation(
  maker: DocumentMaker,
  random: Random,
  { name: city, province, boundary, centre }: Territory,
  organization: { id: string; name: string },
  day: string,
): string {
  const [longitude, latitude] = pointIn(boundary, centre, random)
  return maker.add('location', day, 'seed', {
    organization: organization.id,
    name: `Sede ${organization.name}`,
    locationType: 'physical',
    address: { street: `${random.pick(streets)} ${random.int(1, 90)}`, city, province, country: 'IT' },
    latitude,
    longitude,
    ...(random.chance(0.6) ? { accessibility: 'Ingresso senza gradini.' } : {}),
    ...(random.chance(0.5) ? { transport: 'Fermata dell’autobus davanti alla sede.' } : {}),
  })
}

function hoursOf(maker: DocumentMaker, random: Random, day: string) {
  const morning = {
    id: maker.entryId(day),
    days: ['MO', 'TU', 'WE', 'TH', 'FR'] as const,
    opensAt: '09:00',
    closesAt: '13:00',
  }
  const afternoon = {
    id: maker.entryId(day),
    days: ['TU', 'TH'] as const,
    opensAt: '15:00',
    closesAt: '18:00',
  }
  return [morning, ...(random.chance(0.6) ? [afternoon] : [])].map((hours) => ({
    ...hours,
    days: [...hours.days],
  }))
}
