import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AdministrationUnderTest,
  administrationUnderTest,
  answerOf,
  rome,
  there,
} from './administration-under-test.ts'

let server: AdministrationUnderTest
beforeAll(async () => {
  server = await administrationUnderTest()
})
afterAll(() => server.close())

const setting = (retention?: unknown) =>
  answerOf(
    server.admin.send('PUT', `${there}/settings`, {
      enrolmentRequired: false,
      maxOfflineDays: 30,
      ...(retention !== undefined && { retention }),
    }),
  )

test('what a municipality decides on keeping records reaches the sessions of those who work there', async () => {
  const rules = [{ recordClass: 'case', years: 10, decidedBy: 'Delibera 12/2026' }]
  expect(await setting(rules)).toMatchObject({ status: 200, body: { retention: rules } })
  const { body } = await answerOf<{ retention: Record<string, unknown> }>(server.admin.fetch('/api/session'))
  expect(body.retention).toEqual({ [rome]: rules })
})

test('settings sent by a client that knows nothing of it leave it as it was', async () => {
  expect(await setting()).toMatchObject({ body: { retention: [{ recordClass: 'case', years: 10 }] } })
})

test.each([[[{ recordClass: 'case', years: 0 }]], [[{ recordClass: 'everything', years: 5 }]]])(
  'refuses %j',
  async (retention) => {
    expect(await setting(retention)).toMatchObject({ status: 400 })
  },
)
