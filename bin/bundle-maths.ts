import { globSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const root = resolve(import.meta.dirname, '..')
const entry = 'virtual:maths'

export type MathsBundle = {
  /** The bundle as a module, and as a script that sets the global `meguriMaths`. */
  readonly module: string
  readonly script: string
  /** The files of `src/maths` in it, and the npm packages that it took in. */
  readonly files: readonly string[]
  readonly packages: readonly string[]
  /** Every Node built-in that something in it asked for: there must be none. */
  readonly builtins: readonly string[]
}

/** Every file of the maths room that is not a test, from the root of the repository. */
export function mathsFiles(): string[] {
  return globSync('src/maths/**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .sort()
}

/** The whole maths room in one file for a browser, with the packages it needs. Nothing is written. */
export async function bundleMaths(): Promise<MathsBundle> {
  const builtins: string[] = []
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [everyFile(), watchForBuiltins(builtins)],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['es', 'iife'], name: 'meguriMaths' },
    },
  })
  const chunks = [result].flat().flatMap((output) => ('output' in output ? output.output : []))
  const [module, script] = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []))
  const ids = Object.keys(module?.modules ?? {})
  return {
    module: module?.code ?? '',
    script: script?.code ?? '',
    files: ids.flatMap((id) => (id.startsWith(`${root}/src/`) ? [id.slice(root.length + 1)] : [])).sort(),
    packages: [...new Set(ids.flatMap((id) => packageOf(id)))].sort(),
    builtins,
  }
}

/** An entry that exports everything that any file exports; two files that export one name would be an error. */
function everyFile(): Plugin {
  return {
    name: 'every-file',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : undefined),
    load: (id) =>
      id === `\0${entry}`
        ? mathsFiles()
            .map((file) => `export * from '${root}/${file}'\n`)
            .join('')
        : undefined,
  }
}

function watchForBuiltins(found: string[]): Plugin {
  return {
    name: 'watch-for-builtins',
    enforce: 'pre',
    resolveId(id, importer) {
      if (isBuiltin(id)) found.push(`${id} in ${importer ?? entry}`)
      return undefined
    },
  }
}

function packageOf(id: string): string[] {
  const inside = id.split('/node_modules/').at(-1)
  if (inside === undefined || inside === id) return []
  return [
    inside
      .split('/')
      .slice(0, inside.startsWith('@') ? 2 : 1)
      .join('/'),
  ]
}
