/** The clock is handed in: the real one at the composition root, one that moves in tests. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** The day of an instant in a zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: Date): string {
  const quarter = Math.floor(instant.getTime() / quarterHour)
  if (!(quarter >= firstQuarter)) return dayAt(zone, instant)
  const known = daysOf(zone)
  const present = known.get(quarter)
  if (present !== undefined) return present
  const day = dayAt(zone, instant)
  if (known.size >= mostQuarters) known.clear()
  known.set(quarter, day)
  return day
}

/** Since 1980 every zone has kept to whole quarters of an hour, so that each of them lies within one day: a file says very many times of few. */
const quarterHour = 15 * 60_000
const firstQuarter = Date.UTC(1980) / quarterHour
const mostQuarters = 5_000
const days = new Map<string, Map<number, string>>()

function daysOf(zone: string): Map<number, string> {
  const present = days.get(zone)
  if (present) return present
  const made = new Map<number, string>()
  days.set(zone, made)
  return made
}

function dayAt(zone: string, instant: Date): string {
  const format = formatOf(zone)
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

/** Whether the machine's time zone data knows the zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const present = formats.get(zone)
  if (present) return present
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, made)
  return made
}
