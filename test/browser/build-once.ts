import { openOut } from '../../src/commands/out.ts'
import { buildScreens } from '../../src/commands/running/build-screens.ts'

/** The screens as they are shipped, built once for all browser tests; `MEGURI_SCREENS=built` takes those that are there. */
export default async function buildOnce(): Promise<void> {
  if (process.env.MEGURI_SCREENS === 'built') return
  const before = process.env.NODE_ENV
  await buildScreens(openOut(false, process.env))
  process.env.NODE_ENV = before
}
