import { expect, test } from 'vitest'
import { handOverTeam } from '../../src/index.ts'

const ada = { id: '1', staff: 'ada', name: 'Ada', role: 'caseManager' as const, organization: 'Comune' }
const bea = { id: '2', staff: 'bea', name: 'Bea', role: 'socialWorker' as const }
const carla = { staff: 'carla', name: 'Carla' }

test('who takes over has the place and the role of who leaves', () => {
  expect(handOverTeam([ada, bea], 'ada', carla, '9')).toEqual([
    { id: '9', staff: 'carla', name: 'Carla', role: 'caseManager' },
    bea,
  ])
})

test('a colleague of the same team is there once, with the role taken over', () => {
  expect(handOverTeam([ada, bea], 'ada', bea, '9')).toEqual([{ ...bea, role: 'caseManager' }])
})

test('handing over to oneself, or from somebody who is not there, changes nothing', () => {
  expect(handOverTeam([ada, bea], 'ada', ada, '9')).toEqual([ada, bea])
  expect(handOverTeam([bea], 'ada', carla, '9')).toEqual([bea])
})
