import { describe, expect, it } from 'vitest'
import {
  boundaryCentre,
  boundaryPoints,
  boundsOf,
  loadBoundary,
} from '../../../src/components/map/boundary.ts'

describe('the boundary of a municipality', () => {
  it('is there for a pilot municipality, with its centre inside the box around it', async () => {
    const boundary = await loadBoundary('058091')
    if (boundary === undefined) throw new Error('Rome has a boundary')
    const [west, south, east, north] = boundsOf(boundaryPoints(boundary)) ?? []
    const centre = boundaryCentre(boundary)
    expect(centre?.latitude).toBeCloseTo(41.87, 1)
    expect(centre?.longitude).toBeCloseTo(12.46, 1)
    expect([west, south, east, north].every((one) => one !== undefined && one > 11 && one < 43)).toBe(true)
  })

  it('takes the centre of the largest part, not of an islet that comes first', async () => {
    const boundary = await loadBoundary('001272')
    const centre = boundary && boundaryCentre(boundary)
    expect(centre?.latitude).toBeCloseTo(45.07, 1)
  })

  it('is undefined for a municipality that the app holds none of', async () => {
    expect(await loadBoundary('001001')).toBeUndefined()
  })
})
