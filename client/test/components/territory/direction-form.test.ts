import type { DevelopmentDirection } from '@approdo/schemas'
import { expect, test } from 'vitest'
import {
  changedDirection,
  directionForm,
  directionProblems,
} from '../../../src/components/territory/direction-form.ts'

const direction: DevelopmentDirection = {
  _id: 'place:development-direction:01KB3V0S0000000000000000AA',
  type: 'development-direction',
  schemaVersion: 1,
  createdAt: '2026-11-01T09:00:00.000Z',
  createdBy: 'worker1.roma',
  updatedAt: '2026-11-01T09:00:00.000Z',
  updatedBy: 'worker1.roma',
  device: 'tablet',
  name: 'Porto',
  sector: 'Trasporti',
  occupations: [{ id: 'a', isco: '834', weight: 3 }],
  requires: {
    languages: [{ id: 'l', language: 'it', level: 'B1' }],
    licences: ['C'],
    permit: true,
    skills: [{ id: 's', name: 'Saldare' }],
  },
  decidedBy: 'Consiglio comunale',
}

test('A direction comes out of its form as it went in, ids of skills too', () =>
  expect(changedDirection(direction, directionForm(direction))).toEqual(direction))

test('What is emptied goes, and with the last requirement all of them', () => {
  const emptied = {
    ...directionForm(direction),
    sector: ' ',
    languages: [],
    licences: [],
    permit: false,
    skills: '\n',
  }
  const changed = changedDirection(direction, emptied)
  expect(changed).not.toHaveProperty('sector')
  expect(changed).not.toHaveProperty('requires')
})

test('It needs a name and a group of occupations', () =>
  expect(directionProblems(directionForm(undefined))).toEqual({
    name: 'common.required',
    occupations: 'directions.noOccupation',
  }))
