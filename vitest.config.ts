import { defineConfig } from 'vitest/config'
import { chromium } from './client/test/browser.ts'

/** One run for the whole house: pure tests, a real server, a real browser, and the journeys end to end. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'schemas', include: ['schemas/test/**/*.test.ts'] } },
      {
        test: {
          name: 'sync-server',
          include: ['sync-server/test/**/*.test.ts'],
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
          name: 'e2e',
          include: ['client/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
