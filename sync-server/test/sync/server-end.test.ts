import { expect, test } from 'vitest'
import { organization } from '../documents.ts'
import { serverUnderTest } from '../server-under-test.ts'

test('a server that closes ends the live feeds properly, and waits for none', async () => {
  const server = await serverUnderTest({
    staff: { ada: [{ municipality: '058091', role: 'socialWorker' }] },
    documents: { m058091: [organization('ada')] },
  })
  const ada = await server.logIn('ada')
  const since = 'since=now&heartbeat=60000'
  const longpoll = ada.fetch(`/sync/m058091/_changes?feed=longpoll&${since}`)
  const feeds = await Promise.all([longpoll, ada.fetch(`/sync/m058091/_changes?feed=continuous&${since}`)])
  await server.close()
  const [polled, followed] = await Promise.all(feeds.map((feed) => feed.text()))
  expect(JSON.parse(polled ?? '')).toMatchObject({ results: [], last_seq: expect.any(String) })
  expect(JSON.parse(followed ?? '')).toMatchObject({ last_seq: expect.any(String) })
})
