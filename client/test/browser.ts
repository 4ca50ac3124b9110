import { playwright } from '@vitest/browser-playwright'

/** Debian's Chromium; browsers are never downloaded. `CHROMIUM_PATH` names another one. */
export const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** Quiet in the background, and runs as root in a container. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Browser settings of the component and replica tests. */
export const chromium = {
  provider: playwright({ launchOptions: { executablePath, args: launchArguments } }),
  instances: [{ browser: 'chromium' as const }],
}
