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

async function show() {
  const list = {
    render: () =>
      h(
        VirtualList,
        { items, estimate: 60, label: 'Persone', class: 'list-under-test', style: { height: '600px' } },
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
})
