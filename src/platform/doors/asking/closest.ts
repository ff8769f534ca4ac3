/** Of some names the one that was probably meant; nothing where none is near. */
export function closest(given: string, names: readonly string[]): string | undefined {
  const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const same = names.find((name) => bare(name) === bare(given))
  if (same !== undefined) return same
  const near = names
    .map((name) => ({ name, away: distance(bare(given), bare(name)) }))
    .filter(({ name, away }) => away <= Math.max(1, Math.floor(Math.min(name.length, given.length) / 3)))
    .toSorted((one, other) => one.away - other.away)
  return near[0]?.name ?? names.find((name) => isPartOf(bare(given), bare(name)))
}

/** `owner` for `ownerId`, `customer` for `customerId`. */
function isPartOf(given: string, name: string): boolean {
  return Math.min(given.length, name.length) >= 4 && (name.startsWith(given) || given.startsWith(name))
}

/** How many letters are put in, left out, replaced or swapped with their neighbour: Damerau's distance. */
function distance(from: string, to: string): number {
  const rows = Array.from({ length: from.length + 1 }, (_, i) =>
    Array.from({ length: to.length + 1 }, (_, j) => i || j),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 0; i <= from.length; i++) (rows[i] ?? [])[0] = i
  for (let i = 1; i <= from.length; i++) {
    for (let j = 1; j <= to.length; j++) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1
      const swapped =
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? at(i - 2, j - 2) + 1 : Infinity
      ;(rows[i] ?? [])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost, swapped)
    }
  }
  return at(from.length, to.length)
}
