import { defineConfig } from 'vitest/config'
import { root } from '../../src/platform/config.ts'
import { withHouses } from '../places/with-houses.ts'

export default defineConfig({
  root,
  test: {
    ...withHouses,
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/build-once.ts', ...withHouses.globalSetup],
    testTimeout: 90_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
