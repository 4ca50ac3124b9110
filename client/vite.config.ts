import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { events: 'events/events.js' } },
  // Workers and dynamic imports hide these from Vite's scan: found late, they would reload a page or a test half-way.
  optimizeDeps: {
    include: [
      'dexie',
      'events',
      'hash-wasm',
      'pouchdb-adapter-http',
      'pouchdb-adapter-indexeddb',
      'pouchdb-adapter-utils',
      'pouchdb-core',
      'pouchdb-errors',
      'pouchdb-merge',
      'pouchdb-replication',
    ],
  },
})
