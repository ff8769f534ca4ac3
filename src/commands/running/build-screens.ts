import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../platform/config.ts'
import type { Out } from '../out.ts'
import { besideOf, carryOver, putInPlace } from './put-in-place.ts'

const place = join(root, 'dist', 'web')
const stamp = '.built-from'

/**
 * Builds the screens when they are missing or older than their sources; a published package brings them along. They are built
 * beside and put in place when they are whole, so that two starts at once do not write into each other's.
 */
export async function buildScreens(out: Out): Promise<void> {
  const wanted = fingerprint()
  if (wanted === null || builtFrom() === wanted) return
  process.stderr.write(`${out.say({ en: 'Building the screens (once)…', ja: '画面を準備しています（初回のみ）…' })}\n`)
  const { build } = await import('vite')
  const made = besideOf(place)
  try {
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: made } })
    writeFileSync(join(made, stamp), wanted)
    if (builtFrom() === wanted) return
    carryOver(join(place, 'assets'), join(made, 'assets'))
    putInPlace(made, place)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

function builtFrom(): string | null {
  const path = join(place, stamp)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** Names, sizes and times of everything a screen may be made of; `null` where there are no sources. */
function fingerprint(): string | null {
  if (!existsSync(join(root, 'vite.config.ts'))) return null
  const hash = createHash('sha256')
  for (const file of ['vite.config.ts', 'package-lock.json'])
    hash.update(`${file} ${statSync(join(root, file)).size} ${statSync(join(root, file)).mtimeMs}\n`)
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(tsx?|css|html|svg)$/.test(entry.name),
  )
  for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}
