import { defineConfig } from 'vitest/config'
import { root } from '../../src/platform/config.ts'
import { withHouses } from '../places/with-houses.ts'

export default defineConfig({
  root,
  test: {
    // A busy machine takes its time; what never comes fails all the same.
    expect: { poll: { timeout: 20_000 } },
    ...withHouses,
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/build-once.ts', ...withHouses.globalSetup],
    testTimeout: 90_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
