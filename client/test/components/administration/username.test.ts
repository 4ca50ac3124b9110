import { expect, test } from 'vitest'
import { isUsername, usernameFor } from '../../../src/components/administration/username.ts'

test('A user name is made of the name, without accents and spaces', () => {
  expect(usernameFor('Chiara Lombardi')).toBe('chiara.lombardi')
  expect(usernameFor('  Niccolò D’Amìco-Re ')).toBe('niccolo.d.amico.re')
  expect(usernameFor('')).toBe('')
})

test('What the server refuses as a user name is no user name', () => {
  for (const right of ['ada', 'ada.roma', '2-b_c']) expect([right, isUsername(right)]).toEqual([right, true])
  for (const wrong of ['', 'a', 'Ada', 'ada roma', '.ada', 'adà', 'a'.repeat(61)])
    expect([wrong, isUsername(wrong)]).toEqual([wrong, false])
})
