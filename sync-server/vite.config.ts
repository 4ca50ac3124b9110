import { defineConfig } from 'vite'
import { indicatorMapPlugin } from './vite/indicator-map-plugin.ts'

export default defineConfig({
  plugins: [indicatorMapPlugin()],
  build: {
    ssr: true,
    target: 'node20',
    rollupOptions: { input: { server: 'src/server.ts', import: 'src/import/main.ts' } },
  },
  ssr: { noExternal: ['@approdo/schemas'] },
})
