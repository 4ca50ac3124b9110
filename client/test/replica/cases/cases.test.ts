import { describe, expect, test } from 'vitest'
import { replicationCases } from './cases.ts'
import { packedSubject, replicaSubject, stockSubject } from './subject.ts'

describe.each([
  ['The replica', replicaSubject],
  ['The replica, from a snapshot', packedSubject],
])('%s', (_name, open) => {
  test.each(replicationCases)('$does', async ({ run, gives }) => {
    expect(await run(await open())).toEqual(gives)
  })
})

describe('Stock PouchDB', () => {
  test.each(replicationCases)('$does', async ({ run, gives, stockGives = gives }) => {
    expect(await run(await stockSubject())).toEqual(stockGives)
  })
})
