import { shiftDate } from '#maths/time/shift-date.ts'
import type { Search } from '#web/address.ts'
import { type Filter, sources } from '../../contract/shapes.ts'
import { languages, verdicts } from '../../sentiment/said.ts'

const day = /^\d{4}-\d{2}-\d{2}$/
const id = /^[0-9a-f-]{36}$/
const spans = ['30', '90', '365'] as const

export { spans }

type Given = { readonly [Name in keyof Filter]?: NonNullable<Filter[Name]> }

/** What the address bar says of which verbatims are shown; what is no such word is left out. `days` ends today, and goes before days that are named. */
export function filterIn(search: Search, today: string): Given {
  const span = spans.find((one) => one === search.days)
  const from = span === undefined ? search.from : shiftDate(today, { days: 1 - Number(span) })
  const until = span === undefined ? search.until : today
  const isDay = (one: string | undefined): one is string => one !== undefined && day.test(one)
  const hasDays = isDay(from) && isDay(until) && from <= until
  const verdict = verdicts.find((one) => one === search.verdict)
  const source = sources.find((one) => one === search.source)
  const language = languages.find((one) => one === search.language)
  const named = (name: 'tag' | 'customerId') => (id.test(search[name] ?? '') ? { [name]: search[name] } : {})
  return {
    ...(search.q ? { q: search.q } : {}),
    ...(search.topic ? { topic: search.topic } : {}),
    ...(search.survey ? { survey: search.survey } : {}),
    ...(verdict && { verdict }),
    ...(source && { source }),
    ...(language && { language }),
    ...(hasDays ? { from, until } : {}),
    ...named('tag'),
    ...named('customerId'),
  }
}
