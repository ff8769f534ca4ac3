import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { root } from '../src/platform/config.ts'

/** How long a test file took, its imports and its hooks with it. */
export type Taken = { readonly file: string; readonly seconds: number; readonly importing: number }

/** A reporter of Vitest that writes how long each file took to the file that MEGURI_TEST_TIMES names. */
export default class Times implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const place = process.env.MEGURI_TEST_TIMES
    if (place) writeFileSync(place, JSON.stringify(modules.map(taken)))
  }
}

function taken(module: TestModule): Taken {
  const { collectDuration, duration, setupDuration } = module.diagnostic()
  const importing = (collectDuration + setupDuration) / 1000
  return { file: relative(root, module.moduleId), seconds: importing + duration / 1000, importing }
}
