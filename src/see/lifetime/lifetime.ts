import { roundMoney } from '#maths/money/money.ts'
import { calendarDate } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { Text } from '#platform/wording/words.ts'
import { customer, customerNames } from '../../gather/customers/customers.ts'
import type { CustomerValue, Forecast } from './contract/forecast.ts'
import type { CustomersWish, ForecastWish } from './contract.ts'
import * as facts from './facts.ts'
import { usualWeeks } from './making/making.ts'
import { filled } from './rule/models.ts'
import * as store from './store.ts'
import { words } from './words.ts'

/** Orders a forecast; a hold-out check whose weeks are not over could compare nothing, and today is not over. */
export async function orderForecast(context: Context, wish: ForecastWish): Promise<{ job: string }> {
  const weeks = wish.weeks ?? (await store.latestWeeks(context)) ?? usualWeeks
  if (wish.standingOn !== undefined && shiftDate(wish.standingOn, { days: 7 * weeks }) >= context.today)
    throw badInput('standingOn', words.weeksNotOver)
  return { job: await context.enqueue('lifetime.forecast', { ...wish, weeks }) }
}

export async function customersByValue(context: Context, { order, limit }: CustomersWish, skip: number) {
  const forecast = await store.latest(context)
  const { rows, total } = await facts.page(context.facts, order, skip, limit + 1)
  const names = await customerNames(
    context,
    rows.map(({ customerId }) => customerId),
  )
  return { total, rows: rows.map((row) => worthOf(row, names.get(row.customerId) ?? '', forecast, context)) }
}

export async function valueOfCustomer(context: Context, id: string): Promise<CustomerValue | null> {
  const { name } = await customer(context, id)
  const row = await facts.ofCustomer(context.facts, id)
  return row === undefined ? null : worthOf(row, name, await store.latest(context), context)
}

function worthOf(row: facts.Kept, name: string, forecast: Forecast | null, { workspace }: Context): CustomerValue {
  const currency = forecast?.currency ?? workspace.currency
  const { expected, low, high } = row
  const money = (amount: string | null, because: Text) =>
    amount === null
      ? { known: false as const, because }
      : { known: true as const, amount: roundMoney({ amount, currency }).amount }
  const why = (of: facts.Why) => whyNot(of, currency)
  const noModel = modelUnknown(forecast)
  return {
    ...{ customerId: row.customerId, name, madeOn: row.madeOn, purchases: row.purchases, days: row.days, currency },
    ...{ firstOn: calendarDate(row.first), lastOn: calendarDate(row.last) },
    soFar: money(row.amount, why(row.whyAmount)),
    profit: money(row.profit, why(row.whyProfit)),
    expected:
      expected === null || low === null || high === null
        ? { known: false, because: noModel }
        : { known: true, expected, low, high },
    alive:
      row.alive === null
        ? { known: false, because: expected === null ? noModel : words.oneTime }
        : { known: true, probability: row.alive },
    forecast: money(row.forecast, forecastUnknown(row, forecast, why(row.whyAmount))),
    forecastProfit: money(row.forecastProfit, profitUnknown(row, forecast, currency)),
  }
}

function whyNot(of: facts.Why, currency: string): Text {
  if (of === 'currency') return filled(words.otherCurrency, currency)
  if (of === 'tax') return words.taxUnknown
  return of === 'margin' ? words.noMargin : words.amountUnknown
}

function modelUnknown(forecast: Forecast | null): Text {
  const [fit] = (forecast?.models ?? []).map((one) => one.fit)
  return fit !== undefined && !fit.known ? fit.because : words.noModel
}

function forecastUnknown({ expected, whyAmount }: facts.Kept, forecast: Forecast | null, why: Text): Text {
  if (expected === null) return modelUnknown(forecast)
  if (whyAmount !== '') return why
  return forecast !== null && !forecast.spend.known ? forecast.spend.because : words.noModel
}

function profitUnknown(row: facts.Kept, forecast: Forecast | null, currency: string): Text {
  if (row.forecast === null) return forecastUnknown(row, forecast, whyNot(row.whyAmount, currency))
  return row.whyProfit === '' ? words.nothingSpent : whyNot(row.whyProfit, currency)
}
