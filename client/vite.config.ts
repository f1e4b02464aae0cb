import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa';

const server = 'http://127.0.0.1:3000';

/** Installed on a phone it opens on the form: docs/decisions/0025-phones.md. */
const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Samverka',
  short_name: 'Samverka',
  description: 'Lämna oro, och följ vad som händer.',
  lang: 'sv',
  start_url: '/oro/ny',
  scope: '/',
  display: 'standalone',
  background_color: '#f4f6f8',
  theme_color: '#111a25',
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [{ name: 'Det du har lämnat', url: '/oro' }],
};

/** The shell alone is kept, by a worker of our own; no script is put into the page. */
const shell = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/service-worker',
  filename: 'service-worker.ts',
  injectRegister: null,
  manifest,
  includeManifestIcons: false,
  injectManifest: { globPatterns: ['assets/*.{js,css}', 'assets/inter-latin-*.woff2'], rollupFormat: 'iife' },
});

/** The public pages have no script that would fetch what is built: their letters lie where their style sheet says, under a name that stays. */
const lettersForAll: Plugin = {
  name: 'letters-for-all',
  apply: 'build',
  generateBundle() {
    const files = fileURLToPath(import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'));
    this.emitFile({ type: 'asset', fileName: 'public-pages/inter-latin.woff2', source: readFileSync(files) });
  },
};

/** The client is built to static files that the server hands out; in development it asks the server beside it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), shell, lettersForAll],
  // The nonce of each answer is put in by the server; Vite's own tags are allowed by 'self'.
  build: { outDir: '../dist/client', emptyOutDir: true, assetsInlineLimit: 0, sourcemap: false },
  server: { port: 5173, proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
});
