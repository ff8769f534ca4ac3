import type { Style } from '../rows/step.ts'

/** How the columns of a file are written, learnt from all their cells. */
export type ColumnsSeen = {
  add(cells: readonly string[]): void
  profiles(): readonly (Style & { readonly values?: readonly string[] })[]
}
export function columnsSeen(width: number): ColumnsSeen {
  return { add: () => {}, profiles: () => Array.from({ length: width }, () => ({})) }
}
