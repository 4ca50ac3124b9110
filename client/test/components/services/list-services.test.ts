import { type Location, newDocumentId, type Service } from '@approdo/schemas'
import { describe, expect, it } from 'vitest'
import { filterOf, queryOf } from '../../../src/components/services/filter-query.ts'
import { listServices } from '../../../src/components/services/list-services.ts'
import { emptyFilter, type ServiceFilter } from '../../../src/components/services/service-filter.ts'
import { sampleService } from './sample-service.ts'

const monday = new Date('2026-11-23T10:00:00')
const origin = { latitude: 41.9, longitude: 12.5 }

function place(latitude: number, longitude: number): Location {
  const { name: _name, status: _status, ...base } = sampleService()
  const id = newDocumentId('place', 'location')
  return { ...base, _id: id, type: 'location', name: 'sede', locationType: 'physical', latitude, longitude }
}

function names(services: Service[], options: Partial<Parameters<typeof listServices>[0]> = {}): string[] {
  return listServices({
    services,
    locationOf: () => undefined,
    filter: emptyFilter(),
    at: monday,
    order: 'name',
    origin: undefined,
    locale: 'it',
    ...options,
  }).map(({ service }) => service.name)
}
const filtered = (services: Service[], filter: Partial<ServiceFilter>) =>
  names(services, { filter: { ...emptyFilter(), ...filter } })

describe('listServices', () => {
  it('sorts by name as people do, with numbers and accents', () => {
    const services = ['Unità 10', 'Àncora', 'Unità 2', 'bar'].map((name) => sampleService({ name }))
    expect(names(services)).toEqual(['Àncora', 'bar', 'Unità 2', 'Unità 10'])
  })

  it('sorts by the nearest of a service’s places, those without a place last', () => {
    const [near, far] = [place(41.91, 12.5), place(45, 9)]
    const services = [
      sampleService({ name: 'senza sede' }),
      sampleService({ name: 'lontano', locations: [far._id] }),
      sampleService({ name: 'due sedi', locations: [far._id, near._id] }),
    ]
    const locationOf = (id: string) => [near, far].find((one) => one._id === id)
    expect(names(services, { locationOf, order: 'distance', origin })).toEqual([
      'due sedi',
      'lontano',
      'senza sede',
    ])
  })

  it('leaves out services that no longer exist, and keeps those that are closed for a while', () => {
    const services = [
      sampleService({ name: 'finito', status: 'defunct' }),
      sampleService({ name: 'in pausa', status: 'temporarilyClosed' }),
    ]
    expect(names(services)).toEqual(['in pausa'])
  })
})

describe('the filter', () => {
  it('takes a service that names no permit for any, and one that names some only for those', () => {
    const services = [
      sampleService({ name: 'tutti' }),
      sampleService({ name: 'asilo', permits: ['asylumRequest'] }),
    ]
    expect(filtered(services, { permit: 'asylumRequest' })).toEqual(['asilo', 'tutti'])
    expect(filtered(services, { permit: 'study' })).toEqual(['tutti'])
  })

  it('counts a service as open only when it is active and its hours say so', () => {
    const hours = [{ id: '1', days: ['MO' as const], opensAt: '09:00', closesAt: '12:00' }]
    const services = [
      sampleService({ name: 'aperto', hours }),
      sampleService({ name: 'in pausa', hours, status: 'temporarilyClosed' }),
      sampleService({ name: 'senza orari' }),
    ]
    expect(filtered(services, { openNow: true })).toEqual(['aperto'])
  })

  it('counts a verification as fresh for 180 days and no longer', () => {
    const services = [
      sampleService({ name: 'fresco', verifiedOn: '2026-05-27' }),
      sampleService({ name: 'vecchio', verifiedOn: '2026-05-26' }),
      sampleService({ name: 'mai' }),
    ]
    expect(filtered(services, { verified: true })).toEqual(['fresco'])
  })

  it('finds words in any order, without accents or capitals', () => {
    const services = [sampleService({ name: 'Unità di strada', description: 'Ascolto e cibo' })]
    expect(filtered(services, { text: 'ascolto UNITA' })).toHaveLength(1)
    expect(filtered(services, { text: 'ascolto alloggio' })).toHaveLength(0)
  })

  it('comes back whole from the page’s address, and drops what the address makes up', () => {
    const filter = {
      ...emptyFilter(),
      text: 'casa',
      areas: ['housing' as const],
      language: 'ar',
      openNow: true,
    }
    expect(filterOf(queryOf(filter))).toEqual(filter)
    expect(filterOf({ areas: 'nonsense', openNow: 'yes' })).toEqual(emptyFilter())
  })
})
