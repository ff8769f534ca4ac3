import { calendarDate } from '#maths/time/calendar-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { customerNames } from '../../../gather/customers/customers.ts'
import { amountOf, numbersOf } from '../../revenue/revenue.ts'
import type { ContractBehind, RenewalBehind, RenewalsWish, RowsWish } from '../contract.ts'
import * as facts from '../facts.ts'
import { words } from '../words.ts'
import { asShown, prepared, shownAsked } from './prepared.ts'

/** The contracts behind one figure; one row more than asked for tells that there are more. */
export async function contractsBehind(context: Context, wish: RowsWish, skip: number) {
  const { months, held, at } = await prepared(context, wish, 'all')
  const month = wish.month === undefined ? undefined : months.indexOf(wish.month) + 1
  if (month === 0) throw badInput('month', words.notAMonth)
  const which = { line: wish.line, month, of: wish.of }
  const asked = at(wish.which === 'base' ? asShown : wish)
  const found = await facts.contracts(context.facts, asked, which, { skip, limit: wish.limit + 1 })
  const { names, numbers } = await namesFor(context, found)
  const sumsOf = (sums: readonly string[] = []) => {
    const [amount = '0', expected = '0', low = '0', high = '0'] = sums.map((units) =>
      amountOf(BigInt(units), held.currency),
    )
    return { amount, expected, low, high }
  }
  const rows = found.map(
    ({ id, customerId, endsOn, alike, because, sums, plan, renewsItself, renewals }): ContractBehind => ({
      ...{ id, number: numbers.get(id) ?? null, customerId, name: names.get(customerId) ?? '', plan },
      ...{ endsOn: endsOn === null ? null : calendarDate(endsOn), renewsItself, renewals, like: alike },
      because: because === '' ? null : (because as ContractBehind['because']),
      ...sumsOf(sums),
    }),
  )
  return { rows, currency: held.currency, total: found[0]?.total ?? 0, ...sumsOf(found[0]?.all) }
}

/** The contracts from which a renewal rate is read. */
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
