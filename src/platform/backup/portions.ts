import { linesOf, type Mark, markOf } from './lines.ts'

/** So much goes in at once: PostgreSQL takes no more than 256 MiB in one list, and it stands in memory several times. */
const most = { rows: 5_000, characters: 8_000_000 }

export type Portion = Pick<Mark, 'table' | 'facts'> & { readonly rows: readonly string[] }

/** The rows of a backup, those of one table together, never more than can be laid in at once. */
export async function* portionsOf(path: string): AsyncGenerator<Portion> {
  let target: Mark = {}
  let rows: string[] = []
  let characters = 0
  for await (const text of linesOf(path)) {
    const mark = markOf(text)
    const isFull = rows.length === most.rows || characters + text.length > most.characters
    if (rows.length > 0 && (mark || isFull)) {
      yield { ...target, rows }
      rows = []
      characters = 0
    }
    if (mark) target = mark
    else if (target.table || target.facts) {
      rows.push(text)
      characters += text.length
    }
  }
  if (rows.length > 0) yield { ...target, rows }
}
