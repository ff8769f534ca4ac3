import type { Search } from '#web/address.ts'
import { type Choices, chosenIn } from '../../../figures/ui/chosen.ts'
import { mostMonthsOfRevenue } from '../../contract/cohorts.ts'
import { choices as ofStays, wishIn as staysIn } from '../retention-address.ts'
import { sliceWords } from '../words.ts'

export const choices = {
  measure: ['customers', 'revenue', 'activity'],
  way: ['bounded', 'unbounded', 'rolling'],
  by: ['month', 'quarter', 'year'],
  months: ['12', '24', '36'],
  activity: ['both', 'events', 'purchases'],
  atLeast: ['1', '2', '5', '10', '20'],
  grace: ofStays.grace,
  recognised: ofStays.recognised,
  usage: ofStays.usage,
} as const satisfies Choices
type Choice = keyof typeof choices

/** Which switches there are depends on what is measured. */
export function shownChoices(search: Search): readonly Choice[] {
  const { measure } = wishIn(search)
  const own = measure === 'activity' ? (['activity', 'atLeast'] as const) : (['grace', 'recognised', 'usage'] as const)
  const ways = measure === 'revenue' ? [] : (['way'] as const)
  return ['measure', ...ways, ...(wishIn(search).slice ? [] : (['by'] as const)), 'months', ...own]
}

export function wishIn(search: Search) {
  const { unit: _, slice, ...stays } = staysIn(search)
  const measure = chosenIn(choices, search, 'measure')
  // What customers do is not told apart by what is of contracts: who comes from there sees them all.
  const isTold = slice !== undefined && !(measure === 'activity' && slice in sliceWords)
  const chosen = <Name extends Choice>(name: Name) => chosenIn(choices, search, name)
  return {
    ...stays,
    ...(isTold ? { slice } : {}),
    ...{ measure, by: chosen('by') },
    way: measure === 'revenue' ? ('bounded' as const) : chosen('way'),
    months: Math.min(Number(chosen('months')), measure === 'revenue' ? mostMonthsOfRevenue : 36),
    ...{ activity: chosen('activity'), atLeast: Number(chosen('atLeast')) },
    ...(search.events ? { events: search.events } : {}),
  }
}

const carried = [...Object.keys(choices), 'slice', 'events'] as const
/** An address has no words that are empty: the slice that has no name is said by a word of its own. */
const noName = '-'

type Cell = { readonly cohort?: string | undefined; readonly after?: number; readonly which?: 'n' | 'count' }

/** Where the customers of a cell are listed, counted under the same switches. */
export function cellAt(search: Search, { cohort, after, which }: Cell): string {
  const words = carriedIn(search)
  if (cohort !== undefined) words.set('cohort', cohort === '' ? noName : cohort)
  if (after !== undefined) words.set('after', String(after))
  if (which !== undefined) words.set('which', which)
  return `/retention/customers?${words}`
}

export function cellIn(search: Search) {
  const after = search.after !== undefined && /^\d{1,2}$/.test(search.after) ? Number(search.after) : undefined
  return {
    ...wishIn(search),
    ...(search.cohort === undefined ? {} : { cohort: search.cohort === noName ? '' : search.cohort }),
    ...(after === undefined ? {} : { after }),
    which: search.which === 'n' ? ('n' as const) : ('count' as const),
  }
}

export function backTo(search: Search): string {
  const words = carriedIn(search)
  return words.size === 0 ? '/retention' : `/retention?${words}`
}

function carriedIn(search: Search): URLSearchParams {
  const words = new URLSearchParams()
  for (const name of carried) if (search[name] !== undefined) words.set(name, search[name])
  return words
}
