import { pathToFileURL } from 'node:url'
import { defineConfig } from 'vitest/config'
import { contractPlugin } from './bin/contract-plugin.ts'
import { filesThatOpenAHouse } from './test/places/opens-a-house.ts'
import { withHouses } from './test/places/with-houses.ts'

const stories = filesThatOpenAHouse()
const { rooms } = await import(pathToFileURL('src/contents.ts').href)

export default defineConfig({
  plugins: [contractPlugin()],
  define: { roomsInOrder: JSON.stringify(rooms) },
  test: {
    // A busy machine takes its time; what never comes fails all the same.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'test/browser/**', ...stories],
          // What opens no store keeps nothing for the next file: they share their processes, and what they import.
          isolate: false,
        },
      },
      { extends: true, test: { ...withHouses, name: 'stories', include: stories } },
    ],
  },
})
