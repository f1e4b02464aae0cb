import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:3000';

/** The client is built to static files that the server hands out; in development it asks the server beside it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The nonce of each answer is put in by the server; Vite's own tags are allowed by 'self'.
  build: { outDir: '../dist/client', emptyOutDir: true, assetsInlineLimit: 0, sourcemap: false },
  server: { port: 5173, proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
});
