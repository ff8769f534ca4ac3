import { buildScreens } from '../../src/commands/build-screens.ts'
import { openOut } from '../../src/commands/out.ts'

/** The screens as they are shipped, built once for all browser tests. */
export default function buildOnce(): Promise<void> {
  return buildScreens(openOut(false, process.env))
}
