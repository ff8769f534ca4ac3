import type { Context } from '#platform/context.ts'
import { contractKindNames } from '../../gather/contracts/words.ts'
import { sliceNames } from '../figures/figures.ts'
import { amountOf } from '../revenue/revenue.ts'
import { asShown, isScenario, prepared } from './asking/prepared.ts'
import type { Forecast, ForecastWish, Outlook, RenewalsShown, Scenario, Sums } from './contract.ts'
import * as facts from './facts.ts'
import { monthsAhead } from './rule/months.ts'
import { inAll, newBusinessOf } from './rule/new-business.ts'
import { rateOf, type Shown } from './rule/rates.ts'
import { words } from './words.ts'

/** Recurring revenue of the next twelve months, as contracts and their like have shown, and as somebody would have it. */
export async function forecast(context: Context, wish: ForecastWish): Promise<Forecast> {
  const months = monthsAhead(context.today)
  const { shown, held, at } = await prepared(context, wish, months, 'slice')
  const { currency, counted, rates } = held
  const base = await facts.sums(context.facts, at(asShown))
  const told = isScenario(wish) ? await facts.sums(context.facts, at(wish)) : null
  return {
    ...{ today: context.today, currency, counted, months },
    base: outlookOf(base.found, currency, asShown),
    scenario: told === null ? null : outlookOf(told.found, currency, wish),
    renewals: await shownOf(context, wish.like, shown),
    leftOut: await facts.leftOut(context.facts, at(asShown)),
    taxNotSaid: base.unsaid,
    rates: rates.map(({ from, rate, date, source }) => ({ from, rate, date, source })),
  }
}

function outlookOf(found: ReadonlyMap<string, facts.Units>, currency: string, scenario: Scenario): Outlook {
  const each = newBusinessOf(scenario, currency)
  return {
    months: each.map((won, i) => sumsOf(found, i + 1, won, currency)),
    whole: sumsOf(found, 0, inAll(each), currency),
  }
}

function sumsOf(found: ReadonlyMap<string, facts.Units>, place: number, won: bigint, currency: string): Sums {
  const money = (units: bigint) => amountOf(units, currency)
  const of = (line: string) => found.get(`${place} ${line}`) ?? facts.nothing
  const told = (line: string) => {
    const { contracts, amount, expected, low, high } = of(line)
    return { contracts, amount: money(amount), expected: money(expected), low: money(low), high: money(high) }
  }
  const sum = (part: 'expected' | 'low' | 'high') =>
    money(['contracted', 'itself', 'due', 'late'].reduce((all, line) => all + of(line)[part], won))
  const { contracts, amount } = told('unknown')
  return {
    ...{ contracted: told('contracted'), itself: told('itself'), due: told('due'), late: told('late') },
    ...{ unknown: { contracts, amount }, newBusiness: money(won) },
    ...{ expected: sum('expected'), low: sum('low'), high: sum('high') },
  }
}

/** Those that came to the most renewals first. */
async function shownOf(context: Context, like: string, shown: ReadonlyMap<string, Shown>): Promise<RenewalsShown[]> {
  const names = await sliceNames(context, like, [...shown.keys()], { kind: contractKindNames })
  const sizeOf = ({ renewed, itself, lost, open }: Shown) => renewed + itself + lost + open
  return [...shown]
    .toSorted(([a, one], [b, other]) => sizeOf(other) - sizeOf(one) || (a < b ? -1 : 1))
    .map(([value, one]) => {
      const rate = rateOf(one)
      return {
        ...{ like: value, name: like === 'all' ? words.all : (names.get(value) ?? words.all), ...one },
        rate: rate === null ? { known: false as const, because: words.tooFew } : { known: true as const, ...rate },
      }
    })
}
