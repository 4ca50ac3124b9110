import type { BrowserContext } from 'playwright-core'

/** Ends the browser of a context at once; what it had not written is lost. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('The browser is not known')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const main = processInfo.find(({ type }) => type === 'browser')
  if (!main) throw new Error('The browser has no process')
  const gone = new Promise((done) => browser.once('disconnected', done))
  process.kill(main.id, 'SIGKILL')
  await gone
}
