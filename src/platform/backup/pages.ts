/**
 * So much text one page should be, in characters: enough for the stores to be worth asking, little enough that reading and writing it
 * again keeps nobody waiting.
 */
const wanted = 1_000_000
const most = { first: 16, growth: 8, rows: 20_000 }

/** How many rows the next page has, by what the last one weighed: rows of a few bytes and rows of megabytes stand in one backup. */
export function pages(): { readonly rows: number; weighed(rows: number, characters: number): void } {
  let rows = most.first
  return {
    get rows() {
      return rows
    },
    weighed(found, characters) {
      const fitting = Math.floor(wanted / Math.max(1, characters / Math.max(1, found)))
      rows = Math.max(1, Math.min(fitting, rows * most.growth, most.rows))
    },
  }
}
