import { defineConfig } from 'vitest/config'

// The tests that must kill mutants (stryker.config.json): those of the maths room, without real data. One chapter at a time is
// quicker: MUTATED=survival/cox npx stryker run --mutate 'src/maths/survival/cox-*.ts'
// Rules elsewhere have theirs beside them: MUTATED_BY names these tests, with commas between (docs/mutants.md).
const chapter = process.env.MUTATED ?? '{survival,lifetime,experiments}/*'
const beside = process.env.MUTATED_BY?.split(',')

export default defineConfig({
  test: {
    include: beside ?? [`src/maths/${chapter}.test.ts`],
    exclude: ['**/real-figures.test.ts'],
    testTimeout: 60_000,
  },
})
