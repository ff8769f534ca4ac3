import type { Search } from '#web/address.ts'
import { type Choices, chosenIn } from '../../figures/ui/chosen.ts'
import {
  type Counted,
  type FigureKind,
  FigureKind as Kind,
  type Outcome,
  outcomes,
  type RollForwardWish,
} from '../contract.ts'

export const choices = {
  by: ['month', 'quarter', 'year'],
  measure: ['mrr', 'arr'],
  method: ['compared', 'summed'],
  rates: ['period end', 'constant'],
  recognised: ['workspace', 'end', 'cancellation'],
  usage: ['workspace', 'counted', 'left out'],
  trials: ['workspace', 'counted', 'left out'],
  services: ['workspace', 'counted', 'left out'],
  retention: ['period', '30 days', '12 months'],
  grace: ['workspace', '0', '30', '45', '60', '90'],
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
    retention: chosen(search, 'retention'),
    ...countedIn(search),
    ...(search.slice ? { slice: search.slice } : {}),
  }
}

/** What the address says of how revenue is counted; the rest is as the workspace says. */
function countedIn(search: Search): Partial<Counted> {
  const said = <Value extends string>(value: Value) =>
    value === 'workspace' ? undefined : (value as Exclude<Value, 'workspace'>)
  const [recognised, usage] = [said(chosen(search, 'recognised')), said(chosen(search, 'usage'))]
  const [trials, services] = [said(chosen(search, 'trials')), said(chosen(search, 'services'))]
  const grace = said(chosen(search, 'grace'))
  return {
    ...(recognised !== undefined && { recognised }),
    ...(usage !== undefined && { usage }),
    ...(trials !== undefined && { trials }),
    ...(services !== undefined && { services }),
    ...(grace !== undefined && { graceDays: Number(grace) }),
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

export function renewalsAddress(
  search: Search,
  said: { from: string; to: string; outcome?: Outcome; of?: string },
): string {
  const words = wordsOf(search, said)
  if (said.outcome !== undefined) words.set('outcome', said.outcome)
  if (said.of !== undefined) words.set('of', said.of === '' ? noName : said.of)
  return `/revenue/renewals?${words}`
}

export function renewalsWishIn(search: Search) {
  const { by: _by, periods: _periods, retention: _retention, method: _method, ...switches } = wishIn(search)
  const outcome = outcomes.find((one) => one === search.outcome)
  return {
    ...switches,
    from: search.from ?? '',
    to: search.to ?? '',
    ...(outcome === undefined ? {} : { outcome }),
    ...(search.of === undefined ? {} : { of: search.of === noName ? '' : search.of }),
  }
}

/** What of a month was first reported and is another now. */
export function restatedAddress(search: Search, month: string): string {
  const words = new URLSearchParams({ month })
  for (const name of carried) if (search[name] !== undefined) words.set(name, search[name])
  return `/revenue/restated?${words}`
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
  month: _month,
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
