import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { manifest } from './manifest.ts'
import app from './package.json' with { type: 'json' }
import { serverUnderTest } from './test/server-under-test/plugin.ts'

const server = process.env.APPRODO_SERVER ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [
    vue(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest,
      injectManifest: {
        // Everything: after one visit, every page opens without a network.
        globPatterns: ['**/*.{js,mjs,css,html,svg,png,woff2,webmanifest,geojson,json,wasm}'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      },
    }),
    process.env.VITEST ? serverUnderTest() : undefined,
  ],
  resolve: {
    alias: {
      events: 'events/events.js',
      // Its package entry is the build for browsers of long ago.
      dexie: 'dexie/dist/modern/dexie.mjs',
      // Its default is for Node.
      'csv-parse/sync': 'csv-parse/browser/esm/sync',
      // Mango selectors and filter functions of design documents, which no replication here asks for.
      'pouchdb-changes-filter': fileURLToPath(new URL('src/sync/no-changes-filter.ts', import.meta.url)),
    },
  },
  // What the app never uses of Vue and vue-i18n stays out of the first load.
  define: {
    __APPRODO_VERSION__: JSON.stringify(app.version),
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
  },
  // Bootstrap Italia's own Sass is written for older compilers.
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['import'] } } },
  // Fonts in data URLs are against the content security policy.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // Many small files that nearly every page needs compress better together.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router|vue-i18n|@intlify|pinia)[\\/]/ },
            { name: 'sync', test: /client[\\/]src[\\/]sync[\\/][a-z-]+\.ts$/, minShareCount: 2 },
            { name: 'shared', test: /(client|schemas)[\\/]src[\\/](?!i18n[\\/](it|en))/, minShareCount: 12 },
            // What is on the way from the door to the caseload, whatever else uses it.
            {
              name: 'caseload',
              test: /client[\\/]src[\\/](pages[\\/]today|pages[\\/]people[\\/]PeoplePage|components[\\/]people[\\/](Caseload|DeadlineText))/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: process.env.VITEST ? {} : { '/api': server, '/sync': server } },
  // Workers and dynamic imports hide these from Vite's scan: found late, they would reload a page or a test half-way.
  optimizeDeps: {
    include: [
      'csv-parse/browser/esm/sync',
      'dexie',
      'events',
      'hash-wasm',
      'pinia',
      'pouchdb-adapter-http',
      'pouchdb-adapter-indexeddb',
      'pouchdb-adapter-utils',
      'pouchdb-core',
      'pouchdb-errors',
      'pouchdb-generate-replication-id',
      'pouchdb-merge',
      'pouchdb-replication',
      'typebox',
      'typebox/value',
      'ulid',
      'vue',
      'vue-i18n',
      'vue-router',
    ],
  },
})
