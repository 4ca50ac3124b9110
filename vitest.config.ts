import { defineConfig } from 'vitest/config'
import { chromium } from './client/test/browser.ts'

/** One run for the whole house: pure tests, a real server, a real browser, and the journeys end to end. */
export default defineConfig({
  test: {
    projects: [
      { root: './schemas', test: { name: 'schemas', include: ['test/**/*.test.ts'] } },
      {
        extends: './sync-server/vite.config.ts',
        root: './sync-server',
        test: {
          name: 'sync-server',
          include: ['test/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './client/vite.config.ts',
        root: './client',
        test: {
          name: 'client',
          include: ['test/**/*.test.ts'],
          testTimeout: 30_000,
          browser: { enabled: true, headless: true, screenshotFailures: false, ...chromium },
        },
      },
      {
        test: {
          name: 'chaos',
          include: ['client/chaos/**/*.test.ts'],
          globalSetup: 'client/chaos/support/build-page.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['client/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each file has a server, a folder and browsers of its own.
          maxWorkers: 2,
          // After everything else: projects with other numbers of workers don't run beside it.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
