import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { executablePath, launchArguments } from '../../test/browser.ts'
import { killBrowser } from './kill-browser.ts'

/** The two ways in which a tablet is held. */
export const viewports = {
  landscape: { width: 1024, height: 768 },
  portrait: { width: 800, height: 1280 },
} as const
export type Holding = keyof typeof viewports

/** A browser with a profile of its own that survives being closed, as on a real tablet. */
export interface Tablet {
  readonly page: Page
  readonly context: BrowserContext
  /** Cuts the browser's network, once the app is there to do without it, or restores it. */
  offline(cut: boolean): Promise<void>
  /** Closes the browser and opens it again, still without network if it was cut. */
  restart(): Promise<void>
  /** Ends the browser at once, as when the battery dies, and opens it again in the same way. */
  kill(): Promise<void>
  throwAway(): Promise<void>
}

/** Unpacks a tablet: an empty Chromium profile, Italian, touch. */
export async function unpackTablet(url: string, holding: Holding): Promise<Tablet> {
  const profile = await mkdtemp(join(tmpdir(), 'approdo-tablet-'))
  let cut = false
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: launchArguments,
      headless: true,
      baseURL: url,
      viewport: viewports[holding],
      locale: 'it-IT',
      timezoneId: 'Europe/Rome',
      hasTouch: true,
      acceptDownloads: true,
    })
    context.setDefaultTimeout(20_000)
    await context.setOffline(cut)
    const page = context.pages()[0] ?? (await context.newPage())
    return { context, page }
  }
  let now = await open()
  return {
    get page() {
      return now.page
    },
    get context() {
      return now.context
    },
    async offline(wanted) {
      if (wanted) await now.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      cut = wanted
      await now.context.setOffline(wanted)
      // A page that was opened while the emulated network was cut takes itself for connected, and would not hear of its return.
      if (!wanted) await now.page.evaluate(() => dispatchEvent(new Event('online')))
    },
    async restart() {
      await now.context.close()
      now = await open()
    },
    async kill() {
      await killBrowser(now.context)
      now = await open()
    },
    async throwAway() {
      await now.context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
