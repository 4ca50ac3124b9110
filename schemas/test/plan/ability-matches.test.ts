import { describe, expect, test } from 'vitest'
import { abilityMatches } from '../../src/index.ts'

const harbour = {
  _id: 'place:development-direction:1',
  name: 'Porto',
  occupations: [
    { id: 'a', isco: '8', weight: 1 },
    { id: 'b', isco: '834', weight: 3 },
  ],
}
const care = {
  _id: 'place:development-direction:2',
  name: 'Cura',
  occupations: [{ id: 'c', isco: '5321', weight: 2 }],
}

describe('abilities and the territory', () => {
  test('meet where a group contains the occupation, each match by itself with its weight', () => {
    expect(abilityMatches([{ id: 'x', isco: '8343' }], [harbour, care])).toEqual([
      {
        ability: 'x',
        isco: '8343',
        matches: [
          { direction: harbour._id, name: 'Porto', isco: '8', weight: 1 },
          { direction: harbour._id, name: 'Porto', isco: '834', weight: 3 },
        ],
      },
    ])
  })

  test('do not meet where the group is narrower than what is known of the ability', () => {
    expect(abilityMatches([{ id: 'x', isco: '53' }], [care])).toEqual([
      { ability: 'x', isco: '53', matches: [] },
    ])
  })

  test('leave out talents without an occupation', () => {
    expect(abilityMatches([{ id: 'x' }], [harbour, care])).toEqual([])
  })
})
