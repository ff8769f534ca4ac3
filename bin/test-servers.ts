// npm run test:servers — the stories against a PostgreSQL server and through ClickHouse's HTTP protocol.
// Uses DATABASE_URL and CLICKHOUSE_URL where they are set; otherwise a PostgreSQL of this machine and the fixture in test/servers.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../src/platform/config.ts'

const folder = mkdtempSync(join(tmpdir(), 'meguri-servers-'))
chmodSync(folder, 0o755)
const children: ChildProcess[] = []
const bin = join(root, 'node_modules', '.bin')

try {
  const postgres = process.env.DATABASE_URL ?? (await startPostgres())
  if (!postgres) {
    process.stdout.write(
      'No PostgreSQL server on this machine and no DATABASE_URL: the stories against servers are skipped.\n',
    )
  } else {
    const clickhouse = process.env.CLICKHOUSE_URL ?? (await startFixture())
    const words = [
      'run',
      '--config',
      'vitest.config.ts',
      '--no-file-parallelism',
      ...(process.argv.length > 2 ? process.argv.slice(2) : ['src/platform', 'src/gather', 'src/see', 'src/act']),
    ]
    const { status } = spawnSync(join(bin, 'vitest'), words, {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: `${bin}:${process.env.PATH}`,
        DATABASE_URL: postgres,
        CLICKHOUSE_URL: clickhouse,
        MEGURI_TEST_SERVERS: 'yes',
      },
    })
    process.exitCode = status ?? 1
  }
} finally {
  for (const child of children) child.kill('SIGINT')
  await sleep(500)
  rmSync(folder, { recursive: true, force: true })
}

/** The newest PostgreSQL that is installed, in a cluster of its own, as an unprivileged user where we are root. */
async function startPostgres(): Promise<string | undefined> {
  const versions = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
    : []
  const programs = versions
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
    .find((path) => existsSync(join(path, 'initdb')))
  if (!programs) return undefined
  const runner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined
  if (runner) chownSync(folder, runner.uid, runner.gid)
  const cluster = join(folder, 'cluster')
  execFileSync(
    join(programs, 'initdb'),
    ['-D', cluster, '-U', 'meguri', '--auth=trust', '--encoding=UTF8', '--locale=C', '--lc-ctype=C.UTF-8'],
    { ...runner, stdio: 'ignore', cwd: '/' },
  )
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=200',
  ].flatMap((setting) => ['-c', setting])
  children.push(
    spawn(join(programs, 'postgres'), ['-D', cluster, ...settings], { ...runner, stdio: 'ignore', cwd: '/' }),
  )
  for (let waited = 0; waited < 20_000 && !existsSync(join(folder, '.s.PGSQL.5432')); waited += 50) await sleep(50)
  await sleep(500)
  return `postgresql://meguri@localhost/postgres?host=${encodeURIComponent(folder)}`
}

async function startFixture(): Promise<string> {
  const child = spawn(join(bin, 'node'), [join(root, 'test/servers/clickhouse-databases.ts'), join(folder, 'facts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (said: Buffer) => resolve(said.toString().replace('ready ', '').trim()))
    child.once('exit', () => reject(new Error('The ClickHouse fixture did not start.')))
  })
  return `http://127.0.0.1:${port}`
}
