import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import RoomWarning from '../../../src/components/shell/RoomWarning.vue'
import { useSync } from '../../../src/stores/sync.ts'
import { mount } from '../ui/mount.ts'

const ceiling = { documents: 12_500, bytes: 250_000_000 }

/** The warning of a tablet that holds this. */
async function warningAt(documents: number, heldBack = 0) {
  const Tablet = defineComponent(() => {
    const sync = useSync()
    sync.budget = { documents, bytes: 48_200_000, ceiling, heldBack }
    return () => (sync.room === 'ample' ? undefined : h(RoomWarning))
  })
  const shown = await mount(Tablet, {})
  return { ...shown, text: () => shown.host.textContent ?? '' }
}

test('A tablet warns before it is full, with the figures, and stays quiet once the person has read it', async () => {
  const { host, text, unmount } = await warningAt(10_450)
  expect(text()).toContain('quasi pieno')
  expect(text()).toContain('10.450 su 12.500')
  await userEvent.click(host.querySelector('button') ?? host)
  await expect.poll(text).not.toContain('quasi pieno')
  unmount()
})

test('A full tablet says how many cases are not on it, and that what is written goes on', async () => {
  const { host, text, unmount } = await warningAt(12_600, 3)
  expect(text()).toContain('3 cartelle che puoi vedere non sono qui')
  expect(text()).toContain('si salva e parte come sempre')
  expect(host.querySelector('button'), 'this stays').toBeNull()
  unmount()
})

test('A tablet with room says nothing', async () => {
  const { text, unmount } = await warningAt(300)
  expect(text()).toBe('')
  unmount()
})
