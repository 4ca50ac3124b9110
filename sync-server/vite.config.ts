import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    rollupOptions: { input: { server: 'src/server.ts' } },
  },
  ssr: { noExternal: ['@approdo/schemas'] },
})
