import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../src/platform/config.ts'

/**
 * The test files that open stores, by what they import; each gets a process of its own. Only time is lost if one is not
 * recognised: it then makes its stores from the ground.
 */
export function filesThatOpenAHouse(): string[] {
  const files = globSync(['src/**/*.test.ts', 'test/*.test.ts', 'test/{story,house,upgrade}/**/*.test.ts'], {
    cwd: root,
  })
  return files.filter((file) => opensAHouse(readFileSync(join(root, file), 'utf8'))).sort()
}

function opensAHouse(text: string): boolean {
  return /from '[^']*\/(world|facts-alone|server|place)\.ts'/.test(text)
}
