import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { h, ref } from 'vue'
import ModalDialog from '../../../src/components/ui/ModalDialog.vue'
import { find, mount } from './mount.ts'

let shown: Awaited<ReturnType<typeof mount>> | undefined
afterEach(() => shown?.unmount())

async function show() {
  const open = ref(false)
  const page = {
    render: () => [
      h('button', { id: 'opener', onClick: () => (open.value = true) }, 'Apri'),
      h(
        ModalDialog,
        {
          title: 'Nuova nota',
          open: open.value,
          'onUpdate:open': (wanted: boolean) => (open.value = wanted),
        },
        { default: () => h('input', { id: 'inside' }) },
      ),
    ],
  }
  shown = await mount(page, {})
  const dialog = find<HTMLDialogElement>(shown.host, 'dialog')
  return { open, dialog, opener: find<HTMLElement>(shown.host, '#opener') }
}

describe('ModalDialog', () => {
  test('opens as a modal named by its title, and gives the focus back when Escape closes it', async () => {
    const { open, dialog, opener } = await show()
    await userEvent.click(opener)
    await expect.poll(() => dialog.matches(':modal')).toBe(true)
    const title = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')
    expect(title?.textContent).toBe('Nuova nota')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => open.value).toBe(false)
    expect(document.activeElement).toBe(opener)
  })

  test('holds nothing of its content while it is closed', async () => {
    const { dialog, opener } = await show()
    expect(dialog.querySelector('#inside')).toBeNull()
    await userEvent.click(opener)
    await expect.poll(() => dialog.querySelector('#inside')).not.toBeNull()
  })
})
