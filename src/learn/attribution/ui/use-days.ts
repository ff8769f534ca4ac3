import { shiftDate } from '#maths/time/shift-date.ts'
import { useSearch } from '#web/address.ts'
import { useSession } from '#web/session/session.ts'

/** The days that a page tells of, from the address; the last year until today where it says nothing. */
export function useDays() {
  const [search, setSearch] = useSearch()
  const { workspace } = useSession()
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: workspace.zone }).format(Date.now())
  const until = dayIn(search.until) ?? today
  const said = dayIn(search.from) ?? shiftDate(until, { years: -1, days: 1 })
  const isBackwards = until < said
  return { from: isBackwards ? until : said, until, setDays: setSearch }
}

/** A day of the calendar; anything else that somebody typed into the address says nothing. */
function dayIn(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isFinite(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined
}
