import { describe, expect, it } from 'vitest'
import { mapPlaces } from '../../../src/components/map/map-place.ts'
import { sampleService } from '../services/sample-service.ts'

const listed = (name: string, ...points: { latitude: number; longitude: number }[]) => {
  const service = sampleService({ name })
  return {
    id: service._id,
    service,
    metres: undefined,
    points: points.map((point) => ({ ...point, location: 'place:location:x' })),
  }
}

describe('mapPlaces', () => {
  it('puts services at one address on one spot, and a service with two places on two', () => {
    const here = { latitude: 41.9, longitude: 12.5 }
    const there = { latitude: 41.95, longitude: 12.5 }
    const places = mapPlaces([listed('a', here), listed('b', here, there), listed('c')])
    expect(places.map(({ services }) => services.map(({ name }) => name))).toEqual([['a', 'b'], ['b']])
  })
})
