import { compiled } from './compiled.ts'

/**
 * How tests run that open houses: once a run the stores are prepared. Node itself loads what they import, as it does when the house is
 * started, and finds most of it compiled; through Vite that would be done anew for each file.
 */
export const withHouses = {
  globalSetup: ['test/places/once-a-run.ts'],
  env: { NODE_COMPILE_CACHE: compiled },
  experimental: { viteModuleRunner: false, nodeLoader: false },
}
