import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The pages as static files in web/dist, with the licences of all that is bundled. The api serves them and puts a fresh nonce in place of `__CSP_NONCE__`. */
export default defineConfig({
  root,
  plugins: [react()],
  // Whatever NODE_ENV says: a build is for officers, never React's slow one for developers.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: { alias: [{ find: /^#(?=[a-z])/, replacement: `${resolve(root, '..')}/` }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    license: { fileName: 'licenses.md' },
    sourcemap: false,
    // The policy forbids data: fonts and scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  server: { host: '127.0.0.1', proxy: { '/v1': 'http://127.0.0.1:8080', '/openapi.json': 'http://127.0.0.1:8080' } },
});
