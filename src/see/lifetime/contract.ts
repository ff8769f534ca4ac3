import { z } from 'zod'
import { ById, Day, Id, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { CustomerValue, Forecast } from './contract/forecast.ts'
import { Margin, MarginChange, MarginWish } from './contract/margins.ts'

export const orders = ['forecast', 'soFar', 'expected'] as const
export const CustomersWish = PageWish.extend({
  order: z.enum(orders).default('forecast').describe('The most first; never by the chance of still being there'),
})
export type CustomersWish = z.infer<typeof CustomersWish>

export const mostWeeks = 104
export const ForecastWish = z.object({
  standingOn: Day.optional().describe(
    'On which day the hold-out check stands; the last of its weeks is over before today',
  ),
  weeks: z.number().int().min(1).max(mostWeeks).optional().describe('How many weeks it foretells; 26 unless said'),
})
export type ForecastWish = z.infer<typeof ForecastWish>

const read = 'customers.read'
const writes = 'workspace.write'
export const contract = {
  find: operation({
    method: 'GET',
    path: '/lifetime',
    summary:
      'Lifetime value by three definitions (purchases so far, profit so far, forecast), with how well the forecast would have done',
    permission: read,
  })
    .input(Nothing)
    .output(
      z.object({ forecast: Forecast.nullable().describe('None until something was bought and a night has passed') }),
    ),
  make: operation({
    method: 'POST',
    path: '/lifetime/forecasts',
    summary: 'Make the forecast anew now, with a hold-out check that stands on a day.',
    permission: writes,
    leaves: 'job',
  })
    .input(ForecastWish)
    .output(z.object({ job: z.string() })),
  customers: operation({
    method: 'GET',
    path: '/lifetime/customers',
    summary: 'Customers with what they bought so far, the profit in it and what they are expected to buy.',
    permission: read,
  })
    .input(CustomersWish)
    .output(pageOf(CustomerValue).extend({ total: z.number().int() })),
  ofCustomer: operation({
    method: 'GET',
    path: '/customers/{id}/lifetime',
    summary: 'The lifetime value of one customer, by three definitions.',
    permission: read,
  })
    .input(ById)
    .output(z.object({ value: CustomerValue.nullable().describe('None where nothing was bought') })),
  margins: operation({
    method: 'GET',
    path: '/lifetime/margins',
    summary: 'Margins of the workspace and of products, those of the workspace first, the latest day first.',
    permission: read,
  })
    .input(PageWish)
    .output(pageOf(versioned(Margin))),
  addMargin: operation({
    method: 'POST',
    path: '/lifetime/margins',
    summary: 'Say which margin holds from a day on, of the workspace or of one product. The forecast is made anew.',
    permission: writes,
  })
    .input(MarginWish)
    .output(versioned(Margin)),
  changeMargin: operation({
    method: 'PATCH',
    path: '/lifetime/margins/{id}',
    summary: 'Put a margin right. The forecast is made anew.',
    permission: writes,
  })
    .input(MarginChange)
    .output(versioned(Margin)),
  removeMargin: operation({
    method: 'DELETE',
    path: '/lifetime/margins/{id}',
    summary: 'Delete a margin. The forecast is made anew.',
    permission: writes,
  })
    .input(ById)
    .output(z.object({ id: Id })),
}
