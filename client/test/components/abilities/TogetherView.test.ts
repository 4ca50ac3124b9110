import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import TogetherView from '../../../src/components/abilities/TogetherView.vue'
import { find, mount } from '../ui/mount.ts'

const abilities = [
  { id: '1', kind: 'occupation', labelIt: 'falegname', labelEn: 'carpenter', words: 'أصنع الكراسي' },
  { id: '2', kind: 'talent', words: 'canto nel coro' },
]

let shown: Awaited<ReturnType<typeof mount>> | undefined
afterEach(() => shown?.unmount())

async function show() {
  const closed: boolean[] = []
  shown = await mount(TogetherView, {
    open: true,
    abilities,
    'onUpdate:open': (open: boolean) => closed.push(open),
  })
  return { dialog: find<HTMLDialogElement>(shown.host, 'dialog'), closed }
}

test('says each ability in both languages, marked as such, and the person’s own words', async () => {
  const { dialog } = await show()
  expect(find(dialog, '.card [lang=it]').textContent).toContain('Falegname')
  expect(find(dialog, '.card [lang=en]').textContent).toContain('Carpenter')
  expect(dialog.textContent).toContain('أصنع الكراسي')
  expect(dialog.textContent).toContain('Canto nel coro')
})

test('turns to the person and back', async () => {
  const { dialog } = await show()
  const button = find<HTMLButtonElement>(dialog, '[aria-pressed]')
  await userEvent.click(button)
  expect(getComputedStyle(find(dialog, '.sheet')).rotate).toBe('180deg')
  expect(button.getAttribute('aria-pressed')).toBe('true')
  await userEvent.click(button)
  expect(getComputedStyle(find(dialog, '.sheet')).rotate).toBe('none')
})

test('closes with Escape', async () => {
  const { dialog, closed } = await show()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => closed).toEqual([false])
  expect(dialog.open).toBe(false)
})
