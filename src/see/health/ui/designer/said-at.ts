import type { Issue } from '#web/asking/refusal.ts'
import type { Definition, Fault } from '../../../scorecards/contract.ts'

/** `bare` says nothing of what it is about: it needs the name of its part wherever it stands alone. */
export type Said = { readonly path: string; readonly message: string; readonly bare?: boolean }

/** What a refusal said of a definition, as long as the place it speaks of is as it was when it was refused. */
export function stillSaid(issues: readonly Issue[], refused: Definition, present: Definition): Said[] {
  return issues.flatMap(({ path, message }) => {
    if (!path.startsWith('definition.')) return []
    const place = path.slice('definition.'.length)
    return JSON.stringify(placeIn(refused, place)) === JSON.stringify(placeIn(present, place))
      ? [{ path: place, message, bare: true }]
      : []
  })
}

export function saidOf(faults: readonly Fault[], locale: 'en' | 'ja'): Said[] {
  return faults.map((fault) => ({ path: fault.path, message: fault[locale] }))
}

/** The first thing said at a place or below it. */
export function saidAt(said: readonly Said[], path: string): string | undefined {
  return said.find((one) => one.path === path || one.path.startsWith(`${path}.`))?.message
}

function placeIn(whole: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
      whole,
    )
}
