import { defineConfig } from 'vitest/config';
import { buildFirst } from './test/helpers/build.ts';

export default defineConfig({
  // dist/, for the tests that run the program: no other waits for it.
  plugins: [buildFirst()],
  test: {
    include: ['test/**/*.test.ts'],
    // Every core works, and each loads src/ once for all its files: loading it anew took more than half the time.
    maxWorkers: '100%',
    isolate: false,
    // A zone that no customer lives in: a figure that depends on the machine's zone fails here.
    env: { TZ: 'America/St_Johns', NO_COLOR: '1' },
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
