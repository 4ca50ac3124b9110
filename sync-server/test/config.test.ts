import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { isStartProblem } from '../src/start-problem.ts'

test('with nothing set the server listens on loopback and keeps its data in .data', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    couchUrl: undefined,
    dataFolder: resolve('.data'),
    publicUrl: undefined,
    sessionHours: 72,
    oldestClient: '0.1.0',
    clientFolder: expect.stringMatching(/client.dist$/),
  })
})

test('a relative data folder counts from where the command was typed', () => {
  expect(readConfig({ APPRODO_DATA: 'here', INIT_CWD: '/somewhere' }).dataFolder).toBe(
    resolve('/somewhere/here'),
  )
  expect(readConfig({ APPRODO_DATA: '/there', INIT_CWD: '/somewhere' }).dataFolder).toBe(resolve('/there'))
})

test.each([
  ['PORT', 'eighty'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['HOST', 'not a host'],
  ['COUCHDB_URL', 'couch.example:5984'],
  ['COUCHDB_URL', 'secret'],
  ['APPRODO_PUBLIC_URL', 'approdo.example'],
  ['APPRODO_SESSION_HOURS', '0'],
])('%s=%s is refused with a sentence that names it', (name, value) => {
  try {
    readConfig({ [name]: value })
    expect.unreachable()
  } catch (error) {
    expect(isStartProblem(error)).toBe(true)
    expect(String(error)).toContain(`${name} must be`)
    expect(String(error)).not.toContain('secret')
  }
})
