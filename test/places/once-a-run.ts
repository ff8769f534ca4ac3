import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openLog } from '../../src/platform/log.ts'
import { startPostgres } from '../../src/platform/postgres/embedded.ts'
import { lockData } from '../../src/platform/stores/data-lock.ts'
import { passingFolder } from '../passing-folder.ts'
import { inPostgres } from '../servers/fresh-databases.ts'
import { compiled } from './compiled.ts'
import { copyFolder } from './copy-folder.ts'
import { announceRun, endRun, presentRun, runFolder, sweep, templateDatabase, templateFolder } from './run.ts'

/**
 * Before the first test of a run: a house is opened once, and one PostgreSQL is started from which each world takes its database as a
 * copy of that house's. Where servers are given, the worlds are made on them.
 */
export default async function onceARun(): Promise<(() => Promise<void>) | undefined> {
  if (presentRun() || process.env.DATABASE_URL || process.env.CLICKHOUSE_URL) return undefined
  await sweep()
  const folder = passingFolder(runFolder)
  const lock = await lockData(folder)
  const end = () => {
    lock.release()
    return endRun(folder)
  }
  try {
    const server = await startServer(folder, await makeTemplate(folder))
    announceRun({ folder, postgres: server.url })
    return async () => {
      announceRun(undefined)
      await server.stop()
      await end()
    }
  } catch (problem) {
    await end()
    throw problem
  }
}

async function makeTemplate(folder: string): Promise<string> {
  const template = templateFolder({ folder })
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'make-template.ts'), template], { env })
  return template
}

/** What it holds ends with the run: nothing of it needs to outlive a power cut. */
const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']
/** Several houses at once, each with its pools. */
const roomy = ['max_connections=400']

async function startServer(folder: string, template: string) {
  const place = join(folder, 'shared')
  mkdirSync(place)
  chmodSync(place, 0o711)
  await copyFolder(join(template, 'postgres'), join(place, 'postgres'))
  const server = await startPostgres(place, openLog('fatal'), [...careless, ...roomy])
  await inPostgres(server.url, `CREATE DATABASE ${templateDatabase} TEMPLATE postgres`)
  return server
}
