import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** What most pages share comes in one file: a page that asks for forty waits for forty. */
const SHARED = {
  name: 'shared',
  test: /[\\/]web[\\/]lib[\\/]/,
  minShareCount: 6,
};

export default defineConfig({
  plugins: [sveltekit()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 1024 },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } } } } },
});
