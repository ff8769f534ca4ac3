// npm test: types, style, dead code, then every test. Ends with the slowest files, what failed, and "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from '../src/platform/config.ts'
import type { Taken } from '../test/times.ts'

type FileResult = {
  name: string
  status: string
  /** Of a file that could not be run at all. */
  message: string
  assertionResults: readonly { status: string; fullName: string; failureMessages: readonly string[] }[]
}
type Tally = { passed: number; failed: number; files: readonly Taken[]; failures: readonly string[] }

const began = performance.now()
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

tellSlowest(tallies.flatMap(({ files }) => files))
tellFailures(tallies.flatMap(({ failures }) => failures))
const [passed, failed] = [sumOf(({ passed }) => passed), sumOf(({ failed }) => failed)]
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

function check(name: string, command: string, ...words: string[]): Tally {
  const isGood = timed(name, command, words) === 0
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, files: [], failures: isGood ? [] : [name] }
}

function suite(name: string, ...words: string[]): Tally {
  const results = join(folder, `${name.replaceAll(' ', '-')}.json`)
  const times = join(folder, `${name.replaceAll(' ', '-')}-times.json`)
  const reporters = ['default', 'json', join(root, 'test/times.ts')].map((one) => `--reporter=${one}`)
  const status = timed(
    name,
    'vitest',
    ['run', ...words, ...reporters, `--outputFile=${results}`, ...process.argv.slice(2)],
    { MEGURI_TEST_TIMES: times },
  )
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
      readFileSync(results, 'utf8'),
    )
    const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0)
    const files: Taken[] = JSON.parse(readFileSync(times, 'utf8'))
    const isOutside = failed === 0 && status !== 0
    const failures = isOutside ? [`${name}: an error outside of any test, printed above`] : failuresOf(testResults)
    return { passed: numPassedTests, failed: isOutside ? 1 : failed, files, failures }
  } catch {
    return { passed: 0, failed: 1, files: [], failures: [`${name}: left no results`] }
  }
}

function failuresOf(files: readonly FileResult[]): string[] {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed')
    const file = relative(root, name)
    if (tests.length === 0) return status === 'failed' ? [`${file}${indented(message)}`] : []
    return tests.map(({ fullName, failureMessages: [reason = ''] }) => `${file}: ${fullName.trim()}${indented(reason)}`)
  })
}

function indented(reason: string): string {
  return `\n${reason.slice(0, 600)}`.replaceAll('\n', '\n      ')
}

function timed(name: string, command: string, words: readonly string[], more: NodeJS.ProcessEnv = {}): number | null {
  process.stdout.write(`\n── ${name}\n`)
  const started = performance.now()
  const env = { ...environment, ...more }
  const { status } = spawnSync(command, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
  process.stdout.write(`   ${status === 0 ? 'ok' : 'FAILED'} in ${secondsSince(started)} s\n`)
  return status
}

function tellSlowest(files: readonly Taken[]): void {
  process.stdout.write(`\n── the whole run took ${secondsSince(began)} s; the slowest of ${files.length} test files\n`)
  const slowest = [...files].sort((one, other) => other.seconds - one.seconds).slice(0, 10)
  for (const { file, seconds, importing } of slowest)
    process.stdout.write(`${seconds.toFixed(1).padStart(8)} s  ${file} (${importing.toFixed(1)} s of it importing)\n`)
}

function tellFailures(failures: readonly string[]): void {
  if (failures.length === 0) return
  process.stdout.write('\n── what failed\n')
  for (const failure of failures) process.stdout.write(`    ${failure}\n`)
}

function secondsSince(instant: number): string {
  return ((performance.now() - instant) / 1000).toFixed(1)
}

function sumOf(part: (tally: Tally) => number): number {
  return tallies.reduce((sum, tally) => sum + part(tally), 0)
}
