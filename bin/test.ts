// npm test: types, style, dead code, then every test. Ends with a line "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../src/platform/config.ts'

type Tally = { passed: number; failed: number }

const bin = join(root, 'node_modules', '.bin')
const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}`, FORCE_COLOR: '0' }
const folder = mkdtempSync(join(tmpdir(), 'meguri-results-'))

const tallies = [
  check('types of the server', 'tsc', '-p', 'tsconfig.json'),
  check('types of the screens', 'tsc', '-p', 'tsconfig.web.json'),
  check('types of the browser tests', 'tsc', '-p', 'tsconfig.browser.json'),
  check('style', 'biome', 'check', '--error-on-warnings'),
  check('dead code', 'knip'),
  check('types of the database are current', 'node', 'bin/database-types.ts', '--check'),
  suite('rules and stories', '--config', 'vitest.config.ts'),
  suite('screens in a browser', '--config', 'test/browser/vitest.config.ts'),
]
rmSync(folder, { recursive: true, force: true })

const total = tallies.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
  passed: 0,
  failed: 0,
})
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

function check(name: string, command: string, ...words: string[]): Tally {
  const ran = timed(name, command, words)
  return ran === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function suite(name: string, ...words: string[]): Tally {
  const file = join(folder, `${name.replaceAll(' ', '-')}.json`)
  const status = timed(name, 'vitest', [
    'run',
    ...words,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
    ...process.argv.slice(2),
  ])
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'))
    const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0)
    return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function timed(name: string, command: string, words: readonly string[]): number | null {
  process.stdout.write(`\n── ${name}\n`)
  const started = performance.now()
  const { status } = spawnSync(command, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment })
  process.stdout.write(
    `   ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  )
  return status
}
