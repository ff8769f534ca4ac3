import { createHash } from 'node:crypto'

/** What stands at the end of a backup: how many rows of each table it holds, and a hash over every line before it. */
export type Seal = { tables: Readonly<Record<string, number>>; sha256: string }

/** Follows the lines of a backup, whoever writes or reads it. */
export type Sealing = { add(text: string): void; count(table: string, rows: number): void; seal(): Seal }

export function sealing(): Sealing {
  const hash = createHash('sha256')
  const tables: Record<string, number> = {}
  return {
    add: (text) => {
      hash.update(text)
    },
    count: (table, rows) => {
      tables[table] = (tables[table] ?? 0) + rows
    },
    seal: () => ({ tables: { ...tables }, sha256: hash.copy().digest('hex') }),
  }
}
