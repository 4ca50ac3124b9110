import { expect, test } from 'vitest'
import { accountArguments } from '../../src/accounts/account-arguments.ts'
import { isStartProblem } from '../../src/start-problem.ts'

const line = (text: string) => accountArguments(text.split(' '))

test('each role is held in each municipality', () => {
  expect(
    line('add --username ada.roma --name Ada --role socialWorker --role supervisor --municipality 058091'),
  ).toEqual({
    username: 'ada.roma',
    name: 'Ada',
    memberships: [
      { municipality: '058091', role: 'socialWorker' },
      { municipality: '058091', role: 'supervisor' },
    ],
    passwordFromInput: false,
  })
})

test.each([
  ['', 'Usage'],
  ['remove --username ada', 'Usage'],
  ['add --username Ada --name Ada --role trainer --municipality 058091', '--username'],
  ['add --username ada --role trainer --municipality 058091', '--name'],
  ['add --username ada --name Ada --municipality 058091', '--role'],
  ['add --username ada --name Ada --role boss --municipality 058091', '“boss”'],
  ['add --username ada --name Ada --role trainer', '--municipality'],
  ['add --username ada --name Ada --role trainer --municipality 000000', '“000000”'],
  ['add --username ada --password secret', '--password'],
])('%j is refused with a sentence about %s', (text, about) => {
  try {
    line(text)
    expect.unreachable()
  } catch (error) {
    expect(isStartProblem(error)).toBe(true)
    expect(String(error)).toContain(about)
  }
})
