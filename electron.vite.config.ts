// How the window is built. The Chromium shell serves `out/renderer`; the Electron shell will add its main process and preload here.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
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
    },
  },
});
