/** A file that may name tables, by its path below `src`. */
export type SqlFile = { readonly path: string; readonly text: string }

const creates =
  /CREATE (?:UNLOGGED |MATERIALIZED )?(?:TABLE|VIEW) (?:IF NOT EXISTS )?(?:meguri\.)?([a-z][a-z_]*)\b(?!\.)/g

/** The room whose migration makes each table; a table of both stores belongs to the first. */
export function ownersOf(files: readonly SqlFile[], rooms: readonly string[]): ReadonlyMap<string, string> {
  const made = rooms.flatMap((room) =>
    files
      .filter(({ path }) => path.startsWith(`${room}/migrations/`))
      .flatMap(({ text }) => [...text.matchAll(creates)].map(([, table = '']): [string, string] => [table, room])),
  )
  return new Map(made.toReversed())
}

/** Where a room names a table of a room below it, as `file → table`, each once. What is no room stands below all of them. */
export function downwardReads(
  files: readonly SqlFile[],
  rooms: readonly string[],
  owners: ReadonlyMap<string, string>,
): string[] {
  const found = files.flatMap(({ path, text }) => {
    const room = roomOf(path, rooms)
    if (room === undefined || /\/ui\//.test(path) || path === 'platform/stores/database.ts') return []
    const below = [...owners].filter(([, owner]) => rooms.indexOf(owner) > rooms.indexOf(room))
    return below.filter(([table]) => names(text, table, path)).map(([table]) => `${path} → ${table}`)
  })
  return [...new Set(found)].sort()
}

/** As SQL names it, as Kysely does, or alone in quotation marks, as lists of tables do. */
function names(text: string, table: string, path: string): boolean {
  const statement = new RegExp(
    `\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|ONLY|USING|REFERENCES)\\s+(?:[a-z_]+ [a-z]+,\\s*|[a-z_]+,\\s*)*${table}\\b`,
  )
  if (statement.test(text)) return true
  return !path.endsWith('.sql') && new RegExp(`['"]${table}(?: as [a-z_]+)?['"]|sql\`${table}\``).test(text)
}

function roomOf(path: string, rooms: readonly string[]): string | undefined {
  return rooms.filter((room) => path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0]
}
