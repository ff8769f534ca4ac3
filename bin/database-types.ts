// Writes src/platform/stores/database.ts from the migrated database: node bin/database-types.ts [--check]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rooms } from '../src/contents.ts'
import { root } from '../src/platform/config.ts'
import { openLog } from '../src/platform/log.ts'
import { migrate } from '../src/platform/migrating/migrate.ts'
import { startPostgres } from '../src/platform/postgres/embedded.ts'
import { openPools } from '../src/platform/postgres/pools.ts'
import { openFacts } from '../src/platform/stores/clickhouse.ts'

const target = join(root, 'src', 'platform', 'stores', 'database.ts')
const fresh = await generated()
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== fresh) {
    process.stderr.write('src/platform/stores/database.ts is not current: run node bin/database-types.ts\n')
    process.exitCode = 1
  }
} else writeFileSync(target, fresh)

async function generated(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'meguri-types-'))
  const postgres = await startPostgres(data, openLog('error'))
  const pools = openPools(postgres.url)
  const facts = openFacts({ data, clickhouseUrl: undefined })
  try {
    await migrate(join(root, 'src'), rooms, pools.owner, facts.client)
    const out = join(data, 'database.ts')
    const words = [
      '--dialect',
      'postgres',
      '--url',
      postgres.url,
      '--out-file',
      out,
      '--date-parser',
      'string',
      '--numeric-parser',
      'string',
      '--type-only-imports',
      '--exclude-pattern',
      '(pgboss.*|meguri_migrations)',
    ]
    execFileSync(join(root, 'node_modules', '.bin', 'kysely-codegen'), words, {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return readFileSync(out, 'utf8').replace('export interface DB ', 'export interface Database ')
  } finally {
    await pools.close()
    await facts.close()
    await postgres.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
