import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['DASEOT_API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: here('.'),
  cacheDir: here('../node_modules/.cache/vite-web'),
  plugins: [react()],
  build: {
    // Everything is a file of its own with a hash in its name: the policy of the page allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  html: { cspNonce: 'DASEOT_NONCE' },
  // Only for `npm run web:dev`: the page with its sources, talking to an API that runs beside it.
  server: {
    port: 4100,
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/exports', '/healthz', '/docs', '/graphiql'].map((path) => [
        path,
        { target: api, ws: path === '/graphql' },
      ]),
    ),
  },
});
