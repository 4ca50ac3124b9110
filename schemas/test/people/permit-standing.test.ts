import { expect, test } from 'vitest'
import { permitStanding } from '../../src/index.ts'

const today = '2026-11-26'
const work = { type: 'work', expiresOn: '2026-12-20' }

test.each([
  ['nothing is written', undefined, 'notKnown'],
  ['the person is an EU citizen', { type: 'euCitizen' }, 'noPaper'],
  ['it was not talked about', { type: 'notAsked', expiresOn: '2020-01-01' }, 'noPaper'],
  ['no end is known', { type: 'work' }, 'noDay'],
  ['91 days are left', { type: 'work', expiresOn: '2027-02-25' }, 'valid'],
  ['90 days are left', { type: 'work', expiresOn: '2027-02-24' }, 'near'],
  ['it ends today', { type: 'work', expiresOn: today }, 'near'],
  ['it ended yesterday', { type: 'work', expiresOn: '2026-11-25' }, 'expired'],
  [
    'the renewal was asked for',
    { ...work, expiresOn: '2026-10-01', renewal: { askedOn: '2026-09-20' } },
    'renewing',
  ],
  [
    'the new one has been collected',
    { ...work, renewal: { askedOn: '2026-09-20', collectedOn: '2026-12-21' } },
    'collected',
  ],
  [
    'the new one’s end is written',
    { type: 'work', expiresOn: '2028-12-20', renewal: { askedOn: '2026-09-20', collectedOn: '2026-12-21' } },
    'valid',
  ],
] as const)('when %s, a permit stands so', (_when, permit, standing) => {
  expect(permitStanding(permit, today)).toBe(standing)
})
