import { afterEach, describe, expect, test } from 'vitest'
import { h } from 'vue'
import VirtualList from '../../../src/components/ui/VirtualList.vue'
import { find, mount } from './mount.ts'

const items = Array.from({ length: 10_000 }, (_none, index) => ({
  id: String(index),
  name: `Persona ${index}`,
}))

let shown: Awaited<ReturnType<typeof mount>> | undefined
afterEach(() => shown?.unmount())

/** From where a row begins to where the next does. */
const gaps = (rows: HTMLElement[]): number[] =>
  rows
    .slice(1)
    .map((row, at) => row.getBoundingClientRect().top - (rows[at]?.getBoundingClientRect().top ?? 0))

async function show(estimate = 60) {
  const list = {
    render: () =>
      h(
        VirtualList,
        { items, estimate, label: 'Persone', class: 'list-under-test', style: { height: '600px' } },
        { default: ({ item }: { item: (typeof items)[number] }) => h('p', item.name) },
      ),
  }
  shown = await mount(list, {})
  const scroller = find<HTMLElement>(shown.host, '.list-under-test')
  return { scroller, rows: () => [...scroller.querySelectorAll('li')] }
}

describe('VirtualList', () => {
  test('draws few of ten thousand rows, and tells readers how many there are', async () => {
    const { rows } = await show()
    await expect.poll(() => rows().length).toBeGreaterThan(5)
    expect(rows().length).toBeLessThan(60)
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('10000')
    expect(rows()[0]?.getAttribute('aria-posinset')).toBe('1')
  })

  test('draws the rows that one scrolls to', async () => {
    const { scroller, rows } = await show()
    await expect.poll(() => rows().length).toBeGreaterThan(5)
    scroller.scrollTop = scroller.scrollHeight
    await expect.poll(() => scroller.textContent).toContain('Persona 9999')
    expect(scroller.textContent).not.toContain('Persona 12Persona')
  })

  test('keeps what one reads in its place while rows above turn out higher than thought', async () => {
    const { scroller, rows } = await show(15)
    await expect.poll(() => rows().length).toBeGreaterThan(5)
    scroller.scrollTop = 200 * 15
    const read = () => rows().find((row) => row.textContent === 'Persona 200')
    await expect.poll(read).toBeDefined()
    await expect.poll(() => Math.min(...gaps(rows()))).toBeGreaterThan(20)
    const top = (read()?.getBoundingClientRect().top ?? 0) - scroller.getBoundingClientRect().top
    expect(Math.abs(top)).toBeLessThan(5)
  })
})
