// How the window and Electron's two other parts are built. Both shells show `out/renderer`; what the main process needs from `dependencies` stays
// outside its bundle.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** In KB. All is read from the disk; what is needed before the first key is measured in `tests/bench`. */
const LARGEST = 1000;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: { input: 'src/main/index.ts' },
      chunkSizeWarningLimit: LARGEST,
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file that can load nothing but `electron`.
      externalizeDeps: false,
      rollupOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      rollupOptions: { input: 'src/renderer/index.html' },
      // The policy of the window lets no data address in.
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      target: 'chrome130',
      chunkSizeWarningLimit: LARGEST,
    },
  },
});
