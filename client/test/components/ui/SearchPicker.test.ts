import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import SearchPicker from '../../../src/components/ui/SearchPicker.vue'
import { find, mount } from './mount.ts'

const fruits = ['albicocca', 'arancia', 'ciliegia'].map((text) => ({ id: text, text }))
const search = (text: string) => fruits.filter((one) => one.text.startsWith(text))

let shown: Awaited<ReturnType<typeof mount>> | undefined
afterEach(() => shown?.unmount())

async function show(props: Record<string, unknown> = {}) {
  const onPick = vi.fn()
  shown = await mount(SearchPicker, { label: 'Frutta', search, onPick, ...props })
  const input = find<HTMLInputElement>(shown.host, 'input')
  const { host } = shown
  return { host, input, onPick, options: () => [...host.querySelectorAll('[role="option"]')] }
}

describe('SearchPicker', () => {
  test('names its field, and offers what the typed text finds', async () => {
    const { host, input, options } = await show()
    expect(find<HTMLLabelElement>(host, 'label').htmlFor).toBe(input.id)
    await userEvent.click(input)
    await userEvent.keyboard('a')
    await expect.poll(() => options().length).toBe(2)
    expect(input.getAttribute('aria-expanded')).toBe('true')
  })

  test('picks with the arrows and Enter, tells readers which option is meant, and clears the text', async () => {
    const { input, options, onPick } = await show()
    await userEvent.click(input)
    await userEvent.keyboard('a')
    await expect.poll(() => options().length).toBe(2)
    await userEvent.keyboard('{ArrowDown}')
    expect(input.getAttribute('aria-activedescendant')).toBe(options()[1]?.id)
    await userEvent.keyboard('{Enter}')
    expect(onPick).toHaveBeenCalledWith({ id: 'arancia', text: 'arancia' })
    await expect.poll(() => input.value).toBe('')
    expect(input.getAttribute('aria-expanded')).toBe('false')
  })

  test('picks with a tap', async () => {
    const { input, options, onPick } = await show()
    await userEvent.click(input)
    await expect.poll(() => options().length).toBe(3)
    const third = options()[2]
    if (third) await userEvent.click(third)
    expect(onPick).toHaveBeenCalledWith({ id: 'ciliegia', text: 'ciliegia' })
  })

  test('closes with Escape and keeps what was typed', async () => {
    const { input } = await show()
    await userEvent.click(input)
    await userEvent.keyboard('ar{Escape}')
    expect(input.getAttribute('aria-expanded')).toBe('false')
    expect(input.value).toBe('ar')
  })

  test('asks for three letters before it looks', async () => {
    const { host, input, options } = await show({ minLetters: 3 })
    await userEvent.click(input)
    await userEvent.keyboard('al')
    await expect.poll(() => host.textContent).toContain('Scrivi almeno 3 lettere')
    expect(options()).toHaveLength(0)
  })

  test('says when nothing matches', async () => {
    const { host, input } = await show()
    await userEvent.click(input)
    await userEvent.keyboard('xyz')
    await expect.poll(() => host.textContent).toContain('Nessun risultato')
  })

  test('shows the answer to the newest text, though an older one arrives later', async () => {
    const waiting = new Map<string, (found: typeof fruits) => void>()
    const slow = (text: string) => new Promise<typeof fruits>((resolve) => waiting.set(text, resolve))
    const { input, options } = await show({ search: slow })
    await userEvent.click(input)
    await userEvent.keyboard('ar')
    await expect.poll(() => waiting.has('ar')).toBe(true)
    waiting.get('ar')?.(search('ar'))
    waiting.get('a')?.(search('a'))
    await expect.poll(() => options().map((one) => one.textContent?.trim())).toEqual(['arancia'])
  })
})
