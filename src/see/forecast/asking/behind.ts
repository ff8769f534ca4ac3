import { calendarDate } from '#maths/time/calendar-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { customerNames } from '../../../gather/customers/customers.ts'
import { amountOf, numbersOf } from '../../revenue/revenue.ts'
import type { ContractBehind, RenewalBehind, RenewalsWish, RowsWish } from '../contract.ts'
import * as facts from '../facts.ts'
import { monthsAhead } from '../rule/months.ts'
import { inAll, newBusinessOf } from '../rule/new-business.ts'
import { words } from '../words.ts'
import { asShown, prepared, shownAsked } from './prepared.ts'

/**
 * The contracts behind one figure, with what the figure says; one row more than asked for tells that there are more. Of one month nothing is
 * reckoned but its end. What is newly won in a scenario is in its figure and of no contract.
 */
export async function contractsBehind(context: Context, wish: RowsWish, skip: number) {
  const { month, line, of } = wish
  const all = monthsAhead(context.today)
  const place = month === undefined ? undefined : all.indexOf(month)
  if (place === -1) throw badInput('month', words.notAMonth)
  const { held, at } = await prepared(context, wish, month === undefined ? all : [month], 'all')
  const { currency } = held
  const scenario = wish.which === 'base' ? asShown : wish
  const found = await facts.contracts(context.facts, at(scenario), { line, of }, { skip, limit: wish.limit + 1 })
  const { names, numbers } = await namesFor(context, found)
  const each = newBusinessOf(scenario, currency)
  const won = place === undefined ? inAll(each) : (each[place] ?? 0n)
  const isOfAll = line === 'counted' && of === undefined
  const rows = found.map(
    ({ id, customerId, endsOn, alike, because, sums, plan, renewsItself, renewals }): ContractBehind => ({
      ...{ id, number: numbers.get(id) ?? null, customerId, name: names.get(customerId) ?? '', plan },
      ...{ endsOn: endsOn === null ? null : calendarDate(endsOn), renewsItself, renewals, like: alike },
      because: because === '' ? null : (because as ContractBehind['because']),
      ...sumsOf(sums, 0n, currency),
    }),
  )
  return {
    ...{ rows, currency, total: found[0]?.total ?? 0 },
    ...sumsOf(found[0]?.all, isOfAll ? won : 0n, currency),
    newBusiness: amountOf(isOfAll ? won : 0n, currency),
  }
}

function sumsOf(sums: readonly string[] = [], won: bigint, currency: string) {
  const [amount = 0n, expected = 0n, low = 0n, high = 0n] = sums.map(BigInt)
  const money = (units: bigint) => amountOf(units, currency)
  return {
    amount: money(amount),
    ...{ expected: money(expected + won), low: money(low + won), high: money(high + won) },
  }
}

/** The ends of terms from which a renewal rate is read. */
export async function renewalsBehind(context: Context, wish: RenewalsWish, skip: number) {
  const asked = await shownAsked(context, wish)
  const found = await facts.renewals(context.facts, asked, wish, { skip, limit: wish.limit + 1 })
  const { names, numbers } = await namesFor(context, found)
  const rows = found.map(
    ({ id, customerId, ended, went }): RenewalBehind => ({
      ...{ id, number: numbers.get(id) ?? null, customerId, name: names.get(customerId) ?? '' },
      ...{ endedOn: calendarDate(ended), outcome: went },
    }),
  )
  return { rows, total: found[0]?.total ?? 0 }
}

async function namesFor(context: Context, rows: readonly { readonly id: string; readonly customerId: string }[]) {
  const names = await customerNames(context, [...new Set(rows.map(({ customerId }) => customerId))])
  return { names, numbers: await numbersOf(context, [...new Set(rows.map(({ id }) => id))]) }
}
