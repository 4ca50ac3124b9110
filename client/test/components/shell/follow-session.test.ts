import { expect, test } from 'vitest'
import { reactive } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { followSession } from '../../../src/components/shell/follow-session.ts'
import type { Phase } from '../../../src/stores/session.ts'

const page = { template: '' }

async function arrive(at: string) {
  const session = reactive({ phase: 'starting' as Phase })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/login', name: 'login', component: page, meta: { open: true } },
      { path: '/unlock', name: 'unlock', component: page, meta: { open: true } },
      { path: '/:any(.*)*', component: page },
    ],
  })
  followSession(router, session as Parameters<typeof followSession>[1])
  const arrived = router.push(at)
  return { session, router, arrived, path: () => router.currentRoute.value.fullPath }
}

test('a link waits for the vault and opens after unlocking', async () => {
  const { session, arrived, path } = await arrive('/people/01X/plan')
  session.phase = 'locked'
  await arrived
  expect(path()).toBe('/unlock?to=/people/01X/plan')
  session.phase = 'open'
  await expect.poll(path).toBe('/people/01X/plan')
})

test('locking leads to the door and back to the same page', async () => {
  const { session, arrived, path } = await arrive('/today')
  session.phase = 'open'
  await arrived
  expect(path()).toBe('/today')
  session.phase = 'locked'
  await expect.poll(path).toBe('/unlock?to=/today')
  session.phase = 'open'
  await expect.poll(path).toBe('/today')
})

test('the door moves between unlocking and logging in with the link kept', async () => {
  const { session, arrived, path } = await arrive('/people')
  session.phase = 'locked'
  await arrived
  session.phase = 'signedOut'
  await expect.poll(path).toBe('/login?to=/people')
})

test('a link to another site is no place to come back to', async () => {
  const { session, arrived, path } = await arrive('/unlock?to=//elsewhere.example')
  session.phase = 'open'
  await arrived
  expect(path()).toBe('/')
})
