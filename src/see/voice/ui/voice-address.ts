import type { Search } from '#web/address.ts'
import { type Choices, chosenIn } from '../../figures/ui/chosen.ts'
import { type Known, knowns, type Part, parts } from '../contract.ts'

export const choices = {
  measure: ['nps', 'csat', 'ces'],
  by: ['month', 'quarter', 'year'],
  counted: ['latest', 'all'],
  top: ['2', '1'],
} as const satisfies Choices
type Choice = keyof typeof choices

export function chosen<Name extends Choice>(search: Search, name: Name): (typeof choices)[Name][number] {
  return chosenIn(choices, search, name)
}

/** How answers are counted, as the address says it. */
export function countingIn(search: Search) {
  return {
    measure: chosen(search, 'measure'),
    counted: chosen(search, 'counted'),
    topBoxes: Number(chosen(search, 'top')),
    ...(search.survey ? { survey: search.survey } : {}),
  }
}

export function wishIn(search: Search) {
  return {
    ...countingIn(search),
    by: chosen(search, 'by'),
    periods: 13,
    ...(search.slice ? { slice: search.slice } : {}),
  }
}

/** An address has no words that are empty: what has no name is said by a word of its own. */
const noName = '-'
const named = (text: string) => (text === '' ? noName : text)
const meant = (text: string) => (text === noName ? '' : text)

type Span = { readonly from: string; readonly to: string }

/** Where the answers behind a score are listed, counted under the same switches. */
export function answersAt(search: Search, { from, to }: Span, said: { of?: string; part?: Part } = {}): string {
  const words = carried(search, { from, to })
  if (said.of !== undefined) words.set('of', named(said.of))
  if (said.part !== undefined) words.set('part', said.part)
  return `/surveys/scores/answers?${words}`
}

export function answersWishIn(search: Search) {
  const part = parts.find((one) => one === search.part)
  return {
    ...countingIn(search),
    ...(search.slice ? { slice: search.slice } : {}),
    ...spanIn(search),
    ...(search.of === undefined ? {} : { of: meant(search.of) }),
    ...(search.known === 'yes' ? { known: 'yes' as const } : {}),
    ...(part === undefined ? {} : { part }),
  }
}

/** Where the customers without an answer are listed. */
export function silentAt(search: Search, { from, to }: Span, said: { known?: Known; value?: string } = {}): string {
  const words = carried(search, { from, to })
  if (said.known !== undefined) words.set('known', said.known)
  if (said.value !== undefined) words.set('value', named(said.value))
  return `/surveys/scores/customers-without-answer?${words}`
}

export function silentWishIn(search: Search) {
  const known = knowns.find((one) => one === search.known)
  return {
    ...countingIn(search),
    ...spanIn(search),
    ...(known === undefined ? {} : { known, value: meant(search.value ?? '') }),
  }
}

/** Which other answers go with this score. */
export function driversAt({ measure, survey, top }: Search): string {
  const said = Object.entries({ measure, survey, top })
  const words = new URLSearchParams(said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  return words.size === 0 ? '/surveys/drivers' : `/surveys/drivers?${words}`
}

/** The page of scores under the same switches, at the same period. */
export function backTo(search: Search): string {
  if (search.slice === 'tenure month') return tenureBackTo(search)
  const words = carried(search, {})
  if (search.to !== undefined) words.set('period', search.to)
  return `/surveys/scores?${words}`
}

/** The curve by tenure, with the refresh that it was told with. */
function tenureBackTo({ measure, counted, refreshed }: Search): string {
  const said = Object.entries({ measure, counted, refreshed })
  return `/surveys/tenure?${new URLSearchParams(said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))}`
}

function spanIn(search: Search) {
  return { from: search.from ?? '', to: search.to ?? '' }
}

function carried(search: Search, said: Readonly<Record<string, string>>): URLSearchParams {
  const words = new URLSearchParams(said)
  for (const name of [...Object.keys(choices), 'survey', 'slice', 'refreshed'])
    if (search[name] !== undefined) words.set(name, search[name])
  return words
}
