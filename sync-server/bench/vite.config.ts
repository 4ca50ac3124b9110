import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { indicatorMapPlugin } from '../vite/indicator-map-plugin.ts'

/** Builds the server under measurement as the production one is built. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [indicatorMapPlugin()],
  build: {
    ssr: true,
    target: 'node20',
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    rollupOptions: { input: resolve(import.meta.dirname, 'server.ts') },
  },
  ssr: { noExternal: ['@approdo/schemas'] },
  logLevel: 'warn',
})
