import { defineConfig } from 'vitest/config'

// The tests that must kill mutants of the maths room (stryker.config.json): its own, without real data. One folder at a
// time is quicker: MUTATED=survival npx stryker run --mutate 'src/maths/survival/*.ts'
const folder = process.env.MUTATED ?? '{survival,lifetime,experiments}'

export default defineConfig({
  test: { include: [`src/maths/${folder}/*.test.ts`], exclude: ['**/real-figures.test.ts'], testTimeout: 60_000 },
})
