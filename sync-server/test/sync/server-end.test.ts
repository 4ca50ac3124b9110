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

test('an answer that is still on its way when the server closes arrives whole, and is all that it waits for', async () => {
  const docs = Array.from({ length: 2000 }, () => ({ ...organization('ada'), notes: 'x'.repeat(3000) }))
  const server = await serverUnderTest({
    staff: { ada: [{ municipality: '058091', role: 'socialWorker' }] },
    documents: { m058091: docs },
  })
  const ada = await server.logIn('ada')
  const headers = { 'accept-encoding': 'identity' }
  // More than the buffers between the two hold: it cannot end before it is read.
  const answer = await ada.fetch('/sync/m058091/_changes?include_docs=true', { headers })
  const closed = server.close()
  expect(JSON.parse(await answer.text()).results).toHaveLength(docs.length)
  await closed
})
