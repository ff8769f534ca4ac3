import { defineConfig } from 'vitest/config'

// The tests that must kill mutants of the maths room (stryker.config.json): its own, without real data. One chapter at a
// time is quicker: MUTATED=survival/cox npx stryker run --mutate 'src/maths/survival/cox-*.ts'
const chapter = process.env.MUTATED ?? '{survival,lifetime,experiments}/*'

export default defineConfig({
  test: { include: [`src/maths/${chapter}.test.ts`], exclude: ['**/real-figures.test.ts'], testTimeout: 60_000 },
})
