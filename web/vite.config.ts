import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** What the entry is made of. */
const OF_ENTRY = /\/index\.html|\/src\/(entry|styles|app\/firstSign)\.ts$/;

const api = process.env['DASEOT_API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: here('.'),
  cacheDir: here('../node_modules/.cache/vite-web'),
  plugins: [react()],
  build: {
    // Everything is a file of its own with a hash in its name: the policy of the page allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: [here('./index.html'), here('./src/main.tsx')],
      output: {
        // A file for what nearly every page needs, instead of thirty small ones that a phone asks for one by one; the
        // entry, which lets the browser paint first, stands beside it with what it needs itself.
        codeSplitting: {
          groups: [
            { name: 'loading', test: /preload-helper/, priority: 2 },
            { name: 'styles', tags: ['$initial'], test: /\.css$/, priority: 1 },
            { name: 'shell', tags: ['$initial'], test: (id) => !OF_ENTRY.test(id) },
          ],
        },
      },
    },
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
