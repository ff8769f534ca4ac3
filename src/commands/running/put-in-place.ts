import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A folder beside the place, hidden, where what is to stand there is made: on the same disk, so that it can be renamed. */
export function besideOf(place: string): string {
  return join(dirname(place), `.${basename(place)}-${randomUUID()}`)
}

/** Puts a finished folder where another may stand. When several processes do so at once, one of them stays there, whole. */
export function putInPlace(made: string, place: string): void {
  for (let isThere = false; !isThere; ) {
    const aside = besideOf(place)
    renamed(place, aside, ['ENOENT'])
    isThere = renamed(made, place, ['ENOTEMPTY', 'EEXIST'])
    rmSync(aside, { recursive: true, force: true })
  }
}

function renamed(from: string, to: string, expected: readonly string[]): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (problem) {
    if (!expected.includes((problem as NodeJS.ErrnoException).code ?? '')) throw problem
    return false
  }
}

const aDay = 24 * 60 * 60 * 1000

/** Takes along what a folder has had for less than a day: a tab that was opened before an update still finds its files. */
export function carryOver(from: string, to: string): void {
  if (!existsSync(from)) return
  for (const name of readdirSync(from)) {
    const [old, next] = [join(from, name), join(to, name)]
    if (!existsSync(next) && Date.now() - statSync(old).mtimeMs < aDay) cpSync(old, next, { preserveTimestamps: true })
  }
}
