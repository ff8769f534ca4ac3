import { conflict } from '../errors.ts'
import { migrationsIn, stateOf } from '../migrating/files.ts'
import { say } from '../wording/words.ts'
import { linesOf, markOf } from './lines.ts'
import { type Seal, sealing } from './seal.ts'
import { words } from './words.ts'

/** `migrations` and `facts`: what had run in either store, by room, file and checksum. */
export type Head = {
  meguri: string
  at: string
  migrations: readonly string[]
  facts: readonly string[]
  mirrored: string
  sealed: 'sha256'
  /** The mark of the secret with which what is sealed in it was sealed; backups of before do not say it. */
  secret?: string
}

export type Verified = { head: Head; seal: Seal }

/** Reads a backup to its end and refuses it, with the reason, unless it is whole and as it was made. Writes nothing. */
export async function verified(path: string): Promise<Verified> {
  const found = sealing()
  let head: Head | undefined
  let table = ''
  let end: Seal | undefined
  for await (const text of linesOf(path)) {
    if (end) throw conflict(words.otherContents)
    if (!head) head = headIn(text)
    else {
      const mark = markOf(text)
      if (mark?.end) {
        end = mark.end
        continue
      }
      if (mark) table = mark.table ?? mark.facts ?? ''
      else found.count(table, 1)
    }
    found.add(`${text}\n`)
  }
  if (!head) throw conflict(words.foreign)
  if (!end) throw conflict(words.torn)
  compare(found.seal(), end)
  return { head, seal: end }
}

/**
 * The migrations up to which an empty house is opened so that the backup fits into it.
 *
 * @throws a problem that names what is not known here, where the backup is of a newer version
 */
export function restorable(head: Head, src: string, rooms: readonly string[]): ReadonlySet<string> {
  const stores = ['records', 'facts'] as const
  const known = new Set(stores.flatMap((store) => migrationsIn(src, rooms, store).map(stateOf)))
  const only = new Set([...head.migrations, ...head.facts])
  const foreign = [...only].find((state) => !known.has(state))?.split(' ')[0]
  if (foreign) throw conflict({ en: words.newer.en(head.meguri, foreign), ja: words.newer.ja(head.meguri, foreign) })
  return only
}

function compare(found: Seal, made: Seal): void {
  const names = [...new Set([...Object.keys(made.tables), ...Object.keys(found.tables)])]
  const differing = names.filter((name) => (found.tables[name] ?? 0) !== (made.tables[name] ?? 0))
  const textIn = (locale: 'en' | 'ja') => {
    const each = (name: string) => say(words.difference, locale, name, found.tables[name] ?? 0, made.tables[name] ?? 0)
    return words.otherCounts[locale](differing.map(each).join(', '))
  }
  if (differing.length > 0) throw conflict({ en: textIn('en'), ja: textIn('ja') })
  if (found.sha256 !== made.sha256) throw conflict(words.otherContents)
}

function headIn(text: string): Head {
  const head = parsed(text)
  if (!head?.meguri || !head.at || !head.migrations || !head.mirrored) throw conflict(words.foreign)
  if (head.sealed !== 'sha256' || !head.facts)
    throw conflict({ en: words.unsealed.en(head.meguri), ja: words.unsealed.ja(head.meguri) })
  return head as Head
}

function parsed(text: string): Partial<Head> | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
