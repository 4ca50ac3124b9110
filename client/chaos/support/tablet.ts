import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { password } from '../../e2e/support/house.ts'
import { killBrowser } from '../../e2e/support/kill-browser.ts'
import { executablePath, launchArguments } from '../../test/browser.ts'
import type { Owner } from '../page/engine.ts'
import type { Chaos } from '../page/main.ts'
import { type FaultyLine, openLine } from './faulty-line.ts'
import { municipality, type Town } from './town.ts'

/** A page under chaos, whose functions are called from here. */
export interface ChaosPage {
  readonly page: Page
  call<Name extends keyof Chaos>(
    name: Name,
    ...args: Parameters<Chaos[Name]>
  ): Promise<Awaited<ReturnType<Chaos[Name]>>>
}

/** A browser with a profile and a line of its own. */
export interface Tablet extends ChaosPage {
  readonly line: FaultyLine
  readonly context: BrowserContext
  readonly owner: Owner
  /** Another tab, in which the vault is open too. */
  secondTab(): Promise<ChaosPage>
  /** Ends the browser at once, as when the battery is empty. */
  kill(): Promise<void>
  /** Starts the browser again, unlocks and logs in: Chromium writes cookies late, so a killed one may have none. */
  revive(): Promise<void>
  throwAway(): Promise<void>
}

/** A tablet on which `username` has logged in and opened a vault; it has not synced. */
export async function unpackTablet(town: Town, username: string): Promise<Tablet> {
  const profile = await mkdtemp(join(tmpdir(), 'approdo-chaos-tablet-'))
  const line = await openLine(() => town.url)
  const device = `tablet-${crypto.randomUUID()}`
  const owner: Owner = { username, password, pin: '748291', municipality, device }
  let now = await launch()

  async function launch() {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: launchArguments,
      headless: true,
    })
    const page = context.pages()[0] ?? (await context.newPage())
    return { context, chaos: await openChaos(page) }
  }

  async function openChaos(page: Page): Promise<ChaosPage> {
    await page.goto(`${line.url}/chaos/`, { waitUntil: 'load' })
    return {
      page,
      call: (name, ...args) =>
        page.evaluate(([name, args]) => Reflect.get(globalThis, 'chaos')[name](...args), [name, args] as [
          string,
          unknown[],
        ]),
    }
  }

  const tablet: Tablet = {
    line,
    owner,
    get page() {
      return now.chaos.page
    },
    get context() {
      return now.context
    },
    call: (name, ...args) => now.chaos.call(name, ...args),
    async secondTab() {
      const tab = await openChaos(await now.context.newPage())
      await tab.call('open', owner)
      return tab
    },
    kill: () => killBrowser(now.context),
    async revive() {
      now = await launch()
      await now.chaos.call('open', owner)
      await now.chaos.call('logIn', owner)
    },
    async throwAway() {
      await now.context.close()
      await line.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  await tablet.call('logIn', owner)
  await tablet.call('open', owner)
  line.clear()
  return tablet
}
