import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Runner } from './unprivileged.ts'

export type Cluster = {
  readonly bin: string
  readonly folder: string
  readonly cluster: string
  readonly runner: Runner
  readonly isNew: boolean
  readonly environment: NodeJS.ProcessEnv
}

/**
 * Nobody but the house gets into its PostgreSQL, not even another process of the user as which it runs: every connection needs a
 * password, which lies beside the cluster and is read by the house's own user alone. It is set while no server runs, so that there is
 * no moment without it; a house from before it had one gets it at its next start.
 */
export async function lockedWith(one: Cluster): Promise<string> {
  const file = join(one.folder, 'password')
  const present = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  if (present !== undefined && !one.isNew) {
    shut(one)
    return present
  }
  const password = randomBytes(24).toString('hex')
  await setPassword(one, password)
  shut(one)
  const draft = `${file}.draft`
  rmSync(draft, { force: true })
  writeFileSync(draft, password, { mode: 0o600, flag: 'wx' })
  renameSync(draft, file)
  return password
}

/** Written at every start: what somebody changed there in between does not count. */
function shut({ cluster, runner }: Cluster): void {
  const file = join(cluster, 'pg_hba.conf')
  writeFileSync(file, 'local all all scram-sha-256\n', { mode: 0o600 })
  if (runner) chownSync(file, runner.uid, runner.gid)
}

/** A PostgreSQL that serves no connection and takes its statements from standard input. */
async function setPassword({ bin, cluster, runner, environment }: Cluster, password: string): Promise<void> {
  const words = ['--single', '-D', cluster, '-c', 'log_min_messages=warning', 'postgres']
  const child = spawn(join(bin, 'bin', 'postgres'), words, {
    ...runner,
    env: environment,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(`SET password_encryption = 'scram-sha-256';\nALTER ROLE meguri PASSWORD '${password}';\n`)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0 || /\bERROR:/.test(said))
    throw new Error(`The password of the embedded PostgreSQL could not be set.\n${said}`)
}
