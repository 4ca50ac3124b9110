import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import app from '../vite.config.ts'

/** Builds the page under chaos: the app's vault, replica and sync without its screens. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'page'),
  base: '/chaos/',
  resolve: app.resolve ?? {},
  define: app.define ?? {},
  build: {
    ...app.build,
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
  },
  logLevel: 'warn',
})
