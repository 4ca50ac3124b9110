import { type Document, documentProblems, newDocumentId, type Organization } from '@approdo/schemas'
import { describe, expect, it } from 'vitest'
import { type PlaceRecords, saveService } from '../../../src/components/services/save-service.ts'
import { missingFields, serviceForm } from '../../../src/components/services/service-form.ts'
import { sampleService } from './sample-service.ts'

const { name: _name, status: _status, type: _type, ...base } = sampleService()

function memory() {
  const written: Document[] = []
  const records: PlaceRecords = {
    async create(type, scope, fields) {
      const made = { ...base, ...fields, _id: newDocumentId(scope, type), type } as never
      written.push(made)
      return made
    },
    async save(document) {
      written.push(document)
    },
  }
  return { records, written }
}
const nothing = { before: undefined, organizations: [], location: undefined }

describe('saveService', () => {
  it('writes organization and place before the service that names them, each as its schema asks', async () => {
    const { records, written } = memory()
    const form = {
      ...serviceForm(undefined, undefined, undefined, 'Roma'),
      name: 'Doposcuola',
      area: 'training' as const,
    }
    const point = { latitude: 41.9, longitude: 12.5 }
    await saveService({ ...nothing, records, form: { ...form, organization: 'Parrocchia', point } })
    expect(written.map(({ type }) => type)).toEqual(['organization', 'location', 'service'])
    const [organization, location, service] = written
    expect(service).toMatchObject({ organization: organization?._id, locations: [location?._id] })
    expect(written.flatMap(documentProblems)).toEqual([])
  })

  it('takes an organization of the same name instead of a second one', async () => {
    const { records, written } = memory()
    const id = newDocumentId('place', 'organization')
    const known: Organization = { ...base, _id: id, type: 'organization', name: 'Caritas' }
    const form = { ...serviceForm(undefined, undefined, undefined), name: 'Mensa', organization: 'caritas' }
    await saveService({ ...nothing, records, form, organizations: [known] })
    expect(written).toHaveLength(1)
    expect(written[0]).toMatchObject({ organization: id })
  })

  it('takes away what was cleared, and keeps the fields and places that the form does not show', async () => {
    const { records, written } = memory()
    const before = { ...sampleService({ phone: '06 1', locations: ['place:location:b'] }), extra: 'kept' }
    await saveService({
      ...nothing,
      records,
      form: { ...serviceForm(before, undefined, undefined), phone: '' },
      before,
    })
    expect(written[0]).toMatchObject({ extra: 'kept', locations: ['place:location:b'] })
    expect(written[0]).not.toHaveProperty('phone')
  })
})

describe('missingFields', () => {
  it('asks for a name, an area, and hours that say when', () => {
    const form = serviceForm(undefined, undefined, undefined)
    expect(missingFields(form)).toEqual(['name', 'area'])
    const days = ['MO' as const]
    const full = { ...form, name: 'Mensa', area: 'social' as const }
    expect(missingFields({ ...full, hours: [{ id: '1', days, opensAt: '09:00' }] })).toEqual(['hours'])
    expect(
      missingFields({ ...full, hours: [{ id: '1', days: [], opensAt: '09:00', closesAt: '10:00' }] }),
    ).toEqual(['hours'])
    expect(missingFields({ ...full, hours: [{ id: '1', days, note: 'su appuntamento' }] })).toEqual([])
  })
})
