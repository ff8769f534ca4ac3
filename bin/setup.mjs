// Runs before anything is installed, on whatever Node the machine has (20 or later): installs from the lock file
// when node_modules is missing or stale. Everything after it runs on the Node that package.json pins.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies.node

if (process.env.MEGURI_SETUP !== 'skip' && !isInstalled()) install()

/** Whether npm's own record of what stands in node_modules agrees with the lock file. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record) || versionOfNode() !== pinned) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || ((optional || peer) && !present[path]) || present[path]?.version === version,
  )
}

function install() {
  process.stderr.write('Installing what Meguri needs (once; about a minute)…\n')
  npm('ci', '--no-fund', '--no-audit', '--loglevel=error')
  if (versionOfNode() !== pinned) npm('rebuild', 'node', '--foreground-scripts', '--loglevel=error')
  if (versionOfNode() !== pinned) {
    process.stderr.write(`Node ${pinned} could not be installed. Look at the messages of npm above, then try again.\n`)
    process.exit(1)
  }
}

function npm(...words) {
  const runsUnderNpm = process.env.npm_execpath?.endsWith('.js')
  const ran = runsUnderNpm
    ? spawnSync(process.execPath, [process.env.npm_execpath, ...words], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', words, { cwd: root, stdio: ['ignore', 2, 2] })
  if (ran.status !== 0) {
    process.stderr.write(
      'The installation did not finish. Is the npm registry reachable? Try again with the same command.\n',
    )
    process.exit(ran.status ?? 1)
  }
}

function versionOfNode() {
  try {
    return execFileSync(join(root, 'node_modules', '.bin', 'node'), ['-p', 'process.versions.node'], {
      encoding: 'utf8',
    }).trim()
  } catch {
    return null
  }
}
