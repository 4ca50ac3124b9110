import { expect, test } from 'vitest'
import { errorForLog } from '../../src/http/error-for-log.ts'

test('the log does not say what a request to CouchDB held', () => {
  const request = { body: '{"person":"Ada"}', headers: { authorization: 'secret' } }
  const error = Object.assign(new Error('Document update conflict.'), { request, code: 'ECONN' })
  const logged = JSON.stringify(errorForLog(error))
  expect(logged).toContain('Document update conflict.')
  expect(logged).toContain('ECONN')
  expect(logged).not.toMatch(/Ada|secret/)
})
