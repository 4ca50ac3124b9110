import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { indicatorMapPlugin } from './vite/indicator-map-plugin.ts'

const entries = {
  server: 'src/server.ts',
  account: 'src/accounts/main.ts',
  demo: 'src/demo/main.ts',
  import: 'src/import/main.ts',
  seed: 'src/seed/main.ts',
}

const here = import.meta.dirname

export default defineConfig({
  plugins: [indicatorMapPlugin()],
  build: {
    ssr: true,
    target: 'node20',
    rollupOptions: {
      input: Object.fromEntries(
        Object.entries(entries).filter(([, file]) => existsSync(resolve(here, file))),
      ),
      // Everything lies beside the entries, so that a module finds the built client from where it is.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: ['@approdo/schemas'] },
})
