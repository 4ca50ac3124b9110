import { describe, expect, test } from 'vitest'
import { syncLook } from '../../../src/components/shell/sync-look.ts'

const counts = { local: 0, refused: 0, conflict: 0, unsent: 0, pictures: 0, total: 10 }
const idle = {
  status: 'idle' as const,
  counts,
  isCounted: true,
  damaged: 0,
  progress: undefined,
  lastReceivedAt: '2026-11-23T08:41:00.000Z',
  offlineSince: undefined,
}

describe('the sync chip', () => {
  test('says that all is sent only on the word of the server', () => {
    expect(syncLook(idle)).toMatchObject({ name: 'allSent', at: idle.lastReceivedAt })
    expect(syncLook({ ...idle, lastReceivedAt: undefined }).name).toBe('never')
    expect(syncLook({ ...idle, isCounted: false }).name).toBe('checking')
    expect(syncLook({ ...idle, counts: { ...counts, local: 3 } })).toMatchObject({ name: 'local', n: 3 })
  })

  test('names what can no longer be read before anything else', () => {
    const refused = { ...counts, refused: 1 }
    expect(syncLook({ ...idle, counts: refused, damaged: 2 })).toMatchObject({ name: 'damaged', n: 2 })
  })

  test('puts what needs a person before everything else', () => {
    const busy = { ...idle, status: 'offline' as const, counts: { ...counts, local: 2, refused: 1 } }
    expect(syncLook(busy)).toMatchObject({ name: 'refused', n: 1 })
    expect(syncLook({ ...busy, counts: { ...busy.counts, conflict: 1 } }).name).toBe('conflict')
  })

  test('counts what waits while there is no network', () => {
    const offline = { ...idle, status: 'offline' as const, offlineSince: '2026-11-23T07:10:00.000Z' }
    expect(syncLook({ ...offline, counts: { ...counts, local: 2 } })).toMatchObject({
      name: 'offline',
      n: 2,
      at: offline.offlineSince,
    })
  })
})
