import type { Search } from '#web/address.ts'
import { type Choices, chosenIn } from '../../figures/ui/chosen.ts'
import { type FigureKind, FigureKind as Kind, type Outcome, outcomes, type RollForwardWish } from '../contract.ts'

export const choices = {
  by: ['month', 'quarter', 'year'],
  measure: ['mrr', 'arr'],
  method: ['compared', 'summed'],
  rates: ['period end', 'constant'],
  recognised: ['end', 'cancellation'],
  usage: ['counted', 'left out'],
  retention: ['period', '30 days', '12 months'],
  grace: ['45', '0', '30', '60', '90'],
  reactivation: ['without', 'with'],
} as const satisfies Choices
export type Choice = keyof typeof choices

export function chosen<Name extends Choice>(search: Search, name: Name): (typeof choices)[Name][number] {
  return chosenIn(choices, search, name)
}

/** Whether nothing is chosen but what is usual. */
export function isUsual(search: Search): boolean {
  const names = Object.keys(choices) as Choice[]
  return !search.slice && names.every((name) => chosen(search, name) === choices[name][0])
}

type Wish = Omit<RollForwardWish, 'currency' | 'slice' | 'until'> & { slice?: string }

export function wishIn(search: Search): Wish {
  return {
    by: chosen(search, 'by'),
    periods: 13,
    measure: chosen(search, 'measure'),
    method: chosen(search, 'method'),
    rates: chosen(search, 'rates'),
    recognised: chosen(search, 'recognised'),
    usage: chosen(search, 'usage'),
    retention: chosen(search, 'retention'),
    graceDays: Number(chosen(search, 'grace')),
    ...(search.slice ? { slice: search.slice } : {}),
  }
}

const carried = [...(Object.keys(choices) as Choice[]), 'slice'] as const

/** Where the rows of a figure are listed, with the switches under which it was counted. */
export function rowsAddress(
  search: Search,
  said: {
    readonly figure: FigureKind
    readonly from: string
    readonly to: string
    readonly of?: string | undefined
    readonly constantOn?: string | undefined
    /** The last day of the report that the figure is of. */
    readonly until?: string | undefined
  },
): string {
  const words = wordsOf(search, said)
  for (const [name, value] of Object.entries(said)) if (value !== undefined) words.set(name, value)
  // An address has no words that are empty: the slice that has no name is said by a word of its own.
  if (said.of === '') words.set('of', noName)
  return `/revenue/customers?${words}`
}

const noName = '-'

export function rowsWishIn(search: Search) {
  const figure = Kind.safeParse(search.figure).data ?? 'closing'
  return {
    ...wishIn(search),
    ...(search.until === undefined ? {} : { until: search.until }),
    figure,
    from: search.from ?? '',
    to: search.to ?? '',
    ...(search.of === undefined ? {} : { of: search.of === noName ? '' : search.of }),
    ...(search.constantOn === undefined ? {} : { constantOn: search.constantOn }),
  }
}

export function renewalsAddress(search: Search, said: { from: string; to: string; outcome?: Outcome }): string {
  return `/revenue/renewals?${said.outcome === undefined ? '' : `outcome=${said.outcome}&`}${wordsOf(search, said)}`
}

export function renewalsWishIn(search: Search) {
  const { by: _by, periods: _periods, retention: _retention, method: _method, ...switches } = wishIn(search)
  const outcome = outcomes.find((one) => one === search.outcome)
  return { ...switches, from: search.from ?? '', to: search.to ?? '', ...(outcome === undefined ? {} : { outcome }) }
}

/** The page of revenue under the same switches, at the same period. */
export function backTo({
  figure: _figure,
  from: _from,
  to,
  of: _of,
  constantOn: _on,
  until: _until,
  outcome: _out,
  ...rest
}: Search): string {
  const said = Object.entries({ ...rest, period: to })
  return `/revenue?${new URLSearchParams(said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))}`
}

function wordsOf(search: Search, { from, to }: { from: string; to: string }): URLSearchParams {
  const words = new URLSearchParams({ from, to })
  for (const name of carried) if (search[name] !== undefined) words.set(name, search[name])
  return words
}
