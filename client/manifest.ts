import type { ManifestOptions } from 'vite-plugin-pwa'

/** What a tablet shows of the installed app. */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Approdo',
  short_name: 'Approdo',
  description: 'Piani personalizzati e mappa dei servizi, anche senza rete',
  lang: 'it',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#0066cc',
  background_color: '#ffffff',
  categories: ['productivity', 'government'],
  icons: [
    { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
}
