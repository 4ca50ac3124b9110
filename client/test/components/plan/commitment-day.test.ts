import { beforeAll, expect, test } from 'vitest'
import { commitmentDay } from '../../../src/components/plan/commitment-day.ts'
import { i18n, speakOf } from '../../../src/i18n/language.ts'

beforeAll(() => speakOf('plan'))
const said = (commitment: Parameters<typeof commitmentDay>[0]): string =>
  commitmentDay(commitment, i18n.global.t)

test('An open commitment whose day has passed is late', () =>
  expect(said({ state: 'open', dueOn: '2020-03-01' })).toMatch(/^in ritardo di \d+ giorni$/))

test('One that was kept, or will not be, names its day and is not late', () => {
  expect(said({ state: 'done', dueOn: '2020-03-01' })).toBe('entro il 01/03/2020')
  expect(said({ state: 'missed', dueOn: '2020-03-01' })).toBe('entro il 01/03/2020')
})

test('One without a day says so', () => expect(said({ state: 'open' })).toBe('senza data'))
