import { useSearch } from '#web/address.ts'
import { useSession } from '#web/session/session.ts'

/** The days that a page tells of, from the address; the present calendar year where it says nothing. */
export function useDays() {
  const [search, setSearch] = useSearch()
  const { workspace } = useSession()
  const year = new Intl.DateTimeFormat('sv-SE', { timeZone: workspace.zone, year: 'numeric' }).format(Date.now())
  const from = dayIn(search.from) ?? `${year}-01-01`
  const said = dayIn(search.until) ?? `${year}-12-31`
  const isBackwards = said < from
  return { from, until: isBackwards ? from : said, setDays: setSearch }
}

function dayIn(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
}
