import type { Page } from 'playwright-core'

/**
 * What is wrong with the layout on screen, in words: a page or dialog that scrolls sideways, text that its box cuts off.
 */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} «${(element.textContent ?? '').trim().slice(0, 40)}»`
    /** Whether it lies in something that scrolls sideways by its own design, such as a wide table or a strip of filters. */
    const isScrolled = (element: Element): boolean => {
      const parent = element.parentElement
      if (!parent || parent.matches('main, dialog')) return false
      return ['auto', 'scroll'].includes(getComputedStyle(parent).overflowX) || isScrolled(parent)
    }
    const faults: string[] = []
    for (const frame of document.querySelectorAll('html, main, dialog[open]')) {
      const excess = frame.scrollWidth - frame.clientWidth
      if (excess > 1) faults.push(`${frame.tagName.toLowerCase()} scrolls ${excess} px sideways`)
    }
    const edge = document.documentElement.clientWidth
    for (const element of document.querySelectorAll('main *, dialog[open] *')) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility() || isScrolled(element)) continue
      if (element.closest('.visually-hidden, svg, select, textarea, input, summary > svg')) continue
      const box = element.getBoundingClientRect()
      if (box.width > 1 && box.right > edge + 1 && element.children.length === 0)
        faults.push(`${name(element)} ends ${Math.round(box.right - edge)} px beyond the screen`)
      const style = getComputedStyle(element)
      const hides = style.overflowX === 'hidden' || style.overflowX === 'clip'
      if (
        hides &&
        style.textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1 &&
        box.width > 1
      )
        faults.push(`${name(element)} cuts its text off`)
    }
    return [...new Set(faults)].slice(0, 12)
  })

/**
 * Walks with Tab through what is on screen; gives what got the focus while a bar that stays in place covered its middle.
 */
export async function coveredFocus(page: Page, steps: number): Promise<string[]> {
  const covered = new Set<string>()
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return undefined
      const { left, top, width, height } = focused.getBoundingClientRect()
      if (width === 0 || height === 0) return undefined
      const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20))
      const isSeen =
        hit !== null &&
        (focused.contains(hit) || hit.contains(focused) || hit.closest('label')?.contains(focused) === true)
      if (isSeen) return undefined
      return `${focused.tagName.toLowerCase()} «${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40)}» under ${hit?.tagName.toLowerCase()}.${hit?.className}`
    })
    if (fault) covered.add(fault)
  }
  return [...covered]
}
