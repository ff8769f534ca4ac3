export type When = {
  readonly kind: 'at once' | 'at an instant' | 'in the morning'
  /** As the field has it, in the zone of the workspace: `2026-04-02T09:00`. */
  readonly at: string
  readonly on: string
}

export function isWhole({ kind, at, on }: When): boolean {
  if (kind === 'at an instant') return at !== ''
  return kind === 'at once' || on !== ''
}

export function goesOf({ kind, at, on }: When, zone: string) {
  if (kind === 'at an instant') return { kind, at: instantIn(zone, at) } as const
  return kind === 'at once' ? ({ kind } as const) : ({ kind, on } as const)
}

/** The instant at which clocks in a zone show a day and a time. One that they pass over is the one an hour later. */
export function instantIn(zone: string, typed: string): string {
  const wanted = Date.parse(`${typed}:00Z`)
  let instant = wanted
  // The first step may end on the other side of a change of clocks.
  for (let step = 0; step < 2; step += 1) instant += wanted - shownIn(zone, instant)
  return new Date(instant).toISOString()
}

/** What clocks in the zone show then, read as if it were in UTC. */
function shownIn(zone: string, instant: number): number {
  const written = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    instant,
  )
  return Date.parse(`${written.replace(' ', 'T')}Z`)
}
