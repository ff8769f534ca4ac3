import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import { customer } from '../../gather/customers/customers.ts'
import type { contract } from './contract.ts'
import * as quotes from './quotes.ts'
import { choices } from './reading/choices-store.ts'

export const handlers = {
  list: async ({ cursor, limit, ...filter }, context) => {
    if (filter.customerId !== undefined) await customer(context, filter.customerId)
    const { rows, total } = await quotes.found(context, filter, placeIn(cursor), limit + 1)
    return { ...pageFrom(rows, limit, ({ id, saidAt }) => cursorAt({ at: saidAt, id })), total }
  },
  choices: (_, context) => choices(context),
  find: ({ id }, context) => quotes.quote(context, id),
  source: (source, context) => quotes.source(context, source),
  create: (wish, context) => quotes.keepQuote(context, wish),
  consent: ({ id, ...wish }, context) => quotes.consentTo(context, id, wish),
  withdraw: async ({ id, evidence }, context) => {
    await quotes.withdraw(context, id, evidence)
    return { id }
  },
  remove: async ({ id }, context) => {
    await quotes.removeQuote(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>
