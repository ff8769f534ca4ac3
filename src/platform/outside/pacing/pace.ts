/** How fast letters leave; what a workspace says of it. */
export type Pace = {
  /** At most so many letters in any hour to one receiving provider. */
  readonly perHour: number
  /** Where it is another number. */
  readonly others: readonly { readonly group: string; readonly perHour: number }[]
  /** Whether receivers know the domain that letters come from already, so that it is not warmed up. */
  readonly isKnown: boolean
}

/** What holds until somebody says otherwise: figures of our own, since no provider publishes theirs; those of phones are the strictest. */
export const usualPace: Pace = { perHour: 1_000, others: [], isKnown: false }
export const usualOthers: Readonly<Record<string, number>> = {
  'google.com': 3_000,
  'outlook.com': 3_000,
  'yahoodns.net': 2_000,
  'docomo.ne.jp': 600,
  'au.com': 600,
  'softbank.jp': 600,
}

export function perHourOf({ perHour, others }: Pick<Pace, 'perHour' | 'others'>, group: string): number {
  return others.find((one) => one.group === group)?.perHour ?? usualOthers[group] ?? perHour
}

/** From a domain that is new to receivers at most so many letters in any 24 hours of its first, second and further days; then as many as may. */
export const warmUp = [50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 51_200, 100_000] as const

const day = 86_400_000

/** 1 is the day that begins with the first letter. */
export function dayOf(since: Date, at: Date): number {
  return Math.max(0, Math.floor((Number(at) - Number(since)) / day)) + 1
}

/** `null` once it is over. */
export function mostOnDay(number: number): number | null {
  return warmUp[number - 1] ?? null
}

/** How much room there is for what. */
export type Room = {
  readonly most: number
  readonly taken: number
  /** When there is room again, where there is none now. */
  readonly freesAt: Date | null
}

export type Asking = {
  readonly id: string
  /** For what it needs room: its group, and the warm-up where there is one. */
  readonly keys: readonly string[]
  /** 0 is let go whatever room there is, and counted. */
  readonly urgency: number
  /** Whether it has waited for room before, and is due: it does so in front of those who come now. */
  readonly hasWaited: boolean
  /** For what it waits in any case: there was no room a moment before, so it was not written. */
  readonly heldFor: string | null
}

export type Waits = { readonly for: string; readonly until: Date }

type Grounds = {
  readonly now: Date
  readonly rooms: ReadonlyMap<string, Room>
  /** When the last of those that wait for this and are as urgent or more is due; `null` where nobody waits. */
  tail(key: string, urgency: number): Date | null
  /** How long after another the next one finds room, at an instant, in milliseconds. */
  step(key: string, at: Date): number
}

/**
 * Which letters go now, and for what and until when the others wait. Whoever comes stands behind those who wait. When it is due a letter
 * asks again: the instant is a promise of nobody, and the count alone lets it go.
 */
export function admitted(asking: readonly Asking[], { now, rooms, tail, step }: Grounds): ReadonlyMap<string, Waits> {
  const left = new Map([...rooms].map(([key, { most, taken }]) => [key, most - taken]))
  const fronts = new Map<string, Date>()
  const backs = new Map<string, Date>()
  const waits = new Map<string, Waits>()
  const next = (key: string, { hasWaited, urgency }: Asking): Date => {
    const free = later(rooms.get(key)?.freesAt ?? null, now)
    const cursors = hasWaited ? fronts : backs
    const place = hasWaited ? key : `${urgency} ${key}`
    const last = cursors.get(place) ?? (hasWaited ? null : tail(key, urgency))
    const at = last === null ? free : later(new Date(Number(last) + step(key, last)), free)
    cursors.set(place, at)
    return at
  }
  const inTurn = asking.toSorted(
    (one, other) => one.urgency - other.urgency || Number(other.hasWaited) - Number(one.hasWaited),
  )
  for (const one of inTurn) {
    const lacking = one.keys.filter(
      (key) =>
        one.urgency > 0 &&
        (one.heldFor === key ||
          (left.get(key) ?? 0) <= 0 ||
          (!one.hasWaited && (backs.has(`${one.urgency} ${key}`) || (tail(key, one.urgency) ?? now) > now))),
    )
    if (lacking.length === 0) for (const key of one.keys) left.set(key, (left.get(key) ?? 0) - 1)
    else
      waits.set(
        one.id,
        lacking.map((key) => ({ for: key, until: next(key, one) })).reduce((a, b) => (b.until > a.until ? b : a)),
      )
  }
  return waits
}

function later(one: Date | null, other: Date): Date {
  return one !== null && one > other ? one : other
}
