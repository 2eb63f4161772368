import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** The font's licence wants to travel with the font; the bundler itself only gathers those of scripts. */
const fontLicence: Plugin = {
  name: 'font-licence',
  generateBundle() {
    const source = readFileSync(fileURLToPath(import.meta.resolve('@fontsource/source-sans-3/LICENSE')), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'source-sans-3-license.txt', source });
  },
};

/** The pages as static files in web/dist. The api serves them and puts a fresh nonce in place of `__CSP_NONCE__`. */
export default defineConfig({
  root,
  plugins: [react(), fontLicence],
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
