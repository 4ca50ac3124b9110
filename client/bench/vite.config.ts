import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import app from '../vite.config.ts'

/** Builds the page under measurement as the app is built, without its service worker. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'page'),
  resolve: app.resolve ?? {},
  define: app.define ?? {},
  build: {
    ...app.build,
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
  },
  logLevel: 'warn',
})
