import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { version } from './package.json';

const at = (...parts: string[]) => resolve(import.meta.dirname, ...parts);

/** Replaced by each host with a fresh value at every load; see `shared/host/page-policy.ts`. */
const CSP_NONCE = '__CSP_NONCE__';

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      externalizeDeps: false,
      rolldownOptions: {
        // The loopback server is built along, so that `npm start` has it, with the page's policy, in plain Node.
        input: { main: at('electron/main/main.ts'), 'page-server': at('electron/page/page-server.ts') },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload is one CommonJS file that may require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    html: { cspNonce: CSP_NONCE },
    define: { __APP_VERSION__: JSON.stringify(version) },
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // Chromium of the oldest Electron the program is checked in.
      target: 'chrome128',
      // The policy has no data: source for scripts or styles; small fonts and pictures stay files too.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
