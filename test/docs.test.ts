import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../src/platform/config.ts'

const folder = mkdtempSync(join(tmpdir(), 'meguri-docs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const papers = [
  'README.md',
  'README.ja.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'STYLE.md',
  'COMPROMISES.md',
  ...below('docs'),
]
const environment = {
  ...process.env,
  MEGURI_DATA: join(folder, 'data'),
  MEGURI_SAMPLE: 'no',
  MEGURI_SETUP: 'skip',
  DATABASE_URL: '',
  CLICKHOUSE_URL: '',
}

/** Whoever reads on has started a house before: commands make none. */
const startedOnce = `
  const [{ readConfig }, { openMeguri }, { ensureWorkspace }] = await Promise.all(
    ['platform/config', 'server', 'first-run'].map((file) => import('${root}/src/' + file + '.ts')))
  const meguri = await openMeguri(readConfig(process.env))
  await ensureWorkspace(meguri, () => undefined)
  await meguri.close()`

beforeAll(() => {
  execFileSync(process.execPath, ['--input-type=module', '-e', startedOnce], { env: environment, stdio: 'pipe' })
}, 120_000)

test.each(['README.md', 'README.ja.md'])(
  'every command quoted in %s runs',
  (paper) => {
    const commands = quoted(paper)
    expect(commands.length).toBeGreaterThan(5)
    for (const command of commands) {
      rmSync('/tmp/house.meguri', { force: true })
      const said = execFileSync('sh', ['-c', command], {
        cwd: root,
        env: environment,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      expect(said.length, command).toBeGreaterThan(10)
    }
    rmSync('/tmp/house.meguri', { force: true })
  },
  180_000,
)

test('every script that calls the command names something it can do', () => {
  const scripts = Object.values(JSON.parse(read('package.json')).scripts as Record<string, string>)
  const wanted = scripts.flatMap((script) => /bin\/meguri (\w+)/.exec(script)?.[1] ?? [])
  expect(wanted).toContain('start')
  const known = [...read('src/cli.ts').matchAll(/\.command\('(\w+)/g)].map((found) => found[1])
  expect(wanted.filter((one) => !known.includes(one))).toEqual([])
})

test('both readmes quote the same commands and name the same variables', () => {
  expect(quoted('README.ja.md')).toEqual(quoted('README.md'))
  const variables = (paper: string) =>
    [...new Set(read(paper).match(/`(MEGURI|DATABASE|CLICKHOUSE|SMTP|MAIL|OIDC)_\w+`/g))].sort()
  expect(variables('README.ja.md')).toEqual(variables('README.md'))
})

test('every variable of the configuration is told', () => {
  const known = [...read('src/platform/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((found) => found[1])
  const untold = known.filter((name) => !read('README.md').includes(`\`${name}\``))
  expect(untold).toEqual([])
})

test('every link to a file of ours leads somewhere', () => {
  const dead = papers.flatMap((paper) =>
    [...read(paper).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
      .map((found) => found[1] ?? '')
      .filter((target) => !existsSync(join(root, paper, '..', target)))
      .map((target) => `${paper} → ${target}`),
  )
  expect(dead).toEqual([])
})

test('the papers name no machine of ours', () => {
  const named = papers.filter((paper) => /\/(work|root|home)\/|registry\.npmjs/.test(read(paper)))
  expect(named).toEqual([])
})

function quoted(paper: string): string[] {
  return [...read(paper).matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap((found) => (found[1] ?? '').split('\n'))
    .filter((line) => line.startsWith('bin/meguri'))
}

function read(paper: string): string {
  return readFileSync(join(root, paper), 'utf8')
}

function below(place: string): string[] {
  return readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(place, name))
}
