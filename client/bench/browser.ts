import { chromium, type Page } from 'playwright-core'
import { executablePath, launchArguments } from '../test/browser.ts'
import type { Bench } from './page/main.ts'

/** A page of the bench, whose functions are called from here. */
export interface BenchPage {
  call<Name extends keyof Bench>(
    name: Name,
    ...args: Parameters<Bench[Name]>
  ): Promise<Awaited<ReturnType<Bench[Name]>>>
  close(): Promise<void>
}

/** Opens the page that `url` serves in a browser of its own, with an empty profile. */
export async function openPage(url: string): Promise<BenchPage> {
  const browser = await chromium.launch({ executablePath, args: launchArguments })
  const page: Page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error))
  await page.goto(url, { waitUntil: 'load' })
  return {
    async call(name, ...args) {
      const call = ([name, args]: [string, unknown[]]) => Reflect.get(globalThis, 'bench')[name](...args)
      return page.evaluate(call, [name, args] as [string, unknown[]])
    },
    close: () => browser.close(),
  }
}
