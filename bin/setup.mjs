// Runs before anything is installed, on whatever Node the machine has (20 or later): installs from the lock file
// when node_modules is missing or stale. Everything after it runs on the Node that package.json pins.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.meguri-installed')
const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies.node

if (!isInstalled()) install()

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && versionOfNode() === pinned
}

function install() {
  process.stderr.write('Installing what Meguri needs (once; about a minute)…\n')
  npm('ci', '--no-fund', '--no-audit', '--loglevel=error')
  if (versionOfNode() !== pinned) npm('rebuild', 'node', '--foreground-scripts', '--loglevel=error')
  if (versionOfNode() !== pinned) {
    process.stderr.write(`Node ${pinned} could not be installed. Look at the messages of npm above, then try again.\n`)
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

function npm(...words) {
  const runsUnderNpm = process.env.npm_execpath?.endsWith('.js')
  const ran = runsUnderNpm
    ? spawnSync(process.execPath, [process.env.npm_execpath, ...words], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', words, { cwd: root, stdio: ['ignore', 2, 2] })
  if (ran.status !== 0) {
    process.stderr.write('The installation did not finish. Is the npm registry reachable? Try again with the same command.\n')
    process.exit(ran.status ?? 1)
  }
}

function versionOfNode() {
  try {
    return execFileSync(join(root, 'node_modules', '.bin', 'node'), ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
