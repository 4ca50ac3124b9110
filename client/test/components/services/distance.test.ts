import { describe, expect, it } from 'vitest'
import { distanceMetres, distanceText } from '../../../src/components/services/distance.ts'

const rome = { latitude: 41.89332, longitude: 12.48293 }
const turin = { latitude: 45.06773, longitude: 7.68249 }

describe('distanceMetres', () => {
  it('is about 524 km from Rome to Turin, either way', () => {
    expect(distanceMetres(rome, turin) / 1000).toBeCloseTo(524, -1)
    expect(distanceMetres(turin, rome)).toBe(distanceMetres(rome, turin))
  })

  it('is nothing from a point to itself, and 111 km for a degree of latitude', () => {
    expect(distanceMetres(rome, rome)).toBe(0)
    expect(distanceMetres({ latitude: 41, longitude: 12 }, { latitude: 42, longitude: 12 })).toBeCloseTo(
      111_195,
      -2,
    )
  })
})

describe('distanceText', () => {
  it('rounds metres to fifty, kilometres to one decimal while near, and whole ones further off', () => {
    expect(distanceText(12, 'it')).toBe('50 m')
    expect(distanceText(374, 'it')).toBe('350 m')
    expect(distanceText(1_240, 'it')).toBe('1,2 km')
    expect(distanceText(14_400, 'it')).toBe('14 km')
  })
})
