import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { bundleMaths, mathsFiles } from './bundle-maths.ts'

// What the package exports as `./maths`: one bundled module, and the types file by file with an entry over them.
const root = resolve(import.meta.dirname, '..')
const target = resolve(root, 'dist/maths')

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const { module } = await bundleMaths()
writeFileSync(`${target}/maths.js`, module)
execFileSync(
  resolve(root, 'node_modules/.bin/tsc'),
  [
    ...[
      '--ignoreConfig',
      '--declaration',
      '--emitDeclarationOnly',
      '--rootDir',
      'src/maths',
      '--outDir',
      `${target}/types`,
    ],
    ...[
      '--target',
      'es2024',
      '--module',
      'nodenext',
      '--strict',
      '--noUncheckedIndexedAccess',
      '--exactOptionalPropertyTypes',
    ],
    ...['--allowImportingTsExtensions', '--skipLibCheck', '--types', 'node'],
    ...mathsFiles(),
  ],
  { cwd: root, stdio: 'inherit' },
)
const entry = mathsFiles().map((file) => `export * from '${file.replace('src/maths', './types')}'\n`)
writeFileSync(`${target}/maths.d.ts`, entry.join(''))
