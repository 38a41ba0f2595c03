import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  // Fonts and scripts stay files: the policy of our pages allows neither data: fonts nor inline scripts.
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
});
