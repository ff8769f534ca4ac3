import { buildScreens } from '../../src/commands/build-screens.ts'
import { openOut } from '../../src/commands/out.ts'

/** The screens as they are shipped, built once for all browser tests; `MEGURI_SCREENS=built` takes those that are there. */
export default async function buildOnce(): Promise<void> {
  if (process.env.MEGURI_SCREENS !== 'built') await buildScreens(openOut(false, process.env))
}
