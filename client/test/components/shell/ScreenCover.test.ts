import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import ScreenCover from '../../../src/components/shell/ScreenCover.vue'
import { find, mount } from '../ui/mount.ts'

let shown: Awaited<ReturnType<typeof mount>> | undefined
afterEach(() => shown?.unmount())

const isCovered = () => find<HTMLDialogElement>(document, 'dialog.cover').open

function touch(fingers: number): void {
  const touches = Array.from(
    { length: fingers },
    (_none, identifier) => new Touch({ identifier, target: document.body }),
  )
  document.body.dispatchEvent(new TouchEvent('touchstart', { touches, bubbles: true }))
}

test('three fingers cover the screen, one or two do not, and a tap lifts it', async () => {
  shown = await mount(ScreenCover, {})
  touch(2)
  await expect.poll(isCovered).toBe(false)
  touch(3)
  await expect.poll(isCovered).toBe(true)
  await userEvent.click(find(document, 'dialog.cover button'))
  await expect.poll(isCovered).toBe(false)
})

test('Ctrl and the full stop cover it from inside a field, and Escape lifts it', async () => {
  shown = await mount(ScreenCover, {})
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  await userEvent.keyboard('{Control>}.{/Control}')
  await expect.poll(isCovered).toBe(true)
  await userEvent.keyboard('{Escape}')
  await expect.poll(isCovered).toBe(false)
  field.remove()
})
