import type { Handlers } from '#platform/doors/handlers.ts'
import { notACursor, pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { customer, customerNames, isWithheld } from '../../gather/customers/customers.ts'
import { bandIn, historyOf } from './computing/reading.ts'
import * as runs from './computing/run-store.ts'
import type { contract } from './contract.ts'
import { consequences, coverage, preview } from './drafts/drafts.ts'
import { explainCustomer } from './explaining/explanation.ts'
import { endOverride, judge, override, standing } from './health.ts'
import { personsOf } from './persons/persons.ts'
import { stoodIn } from './standing/standing-facts.ts'
import * as store from './store.ts'

export const handlers = {
  preview: ({ definition, customerIds }, context) => preview(context, definition, customerIds),
  consequences: ({ scorecardId, definition }, context) => consequences(context, scorecardId, definition),
  distribution: async (_, context) => {
    const { rows, ...rest } = await standing(context)
    return { ...rest, rows: rows.map(({ band, ...row }) => ({ ...row, band: bandIn(band ?? '') })) }
  },
  standing: async ({ cursor, limit, ...asked }, context) => {
    const [after = ''] = partsOf(cursor, /^([0-9a-f-]{36})$/)
    const page = pageFrom(await stoodIn(context, asked, after, limit + 1), limit, ({ id }) => id)
    const names = await customerNames(
      context,
      page.rows.map(({ id }) => id),
    )
    const named = page.rows.flatMap(({ id, band, score }) =>
      band === '' ? [] : [{ id, name: names.get(id) ?? '', band, score }],
    )
    return { rows: named, next: page.next }
  },
  coverage: async (wish, context) => {
    if (wish.customerId) await customer(context, wish.customerId)
    return coverage(context, wish)
  },
  recompute: async (_, context) => ({ job: await context.enqueue('health.recompute', { reason: 'demand' }) }),
  runs: async (_, context) => ({ rows: await runs.latest(context, 20) }),
  explain: ({ id, sinceDays }, context) => explainCustomer(context, id, sinceDays),
  people: async ({ id }, context) => ({ rows: await personsOf(context, id) }),
  readings: async ({ id, cursor, limit }, context) => {
    if (isWithheld(await customer(context, id))) return { rows: [], next: null }
    const [at] = partsOf(cursor, /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/)
    const olderThan = new Date(at ?? Number(context.now) + 1)
    if (Number.isNaN(Number(olderThan))) throw notACursor()
    const rows = await historyOf(context, id, olderThan, limit + 1)
    return pageFrom(rows, limit, ({ readAt }) => readAt.toISOString())
  },
  override: (wish, context) => override(context, wish),
  endOverride: async ({ id }, context) => {
    await endOverride(context, id)
    return {}
  },
  judge: (wish, context) => judge(context, wish),
  judgements: async ({ id }, context) => {
    await customer(context, id)
    return { rows: await store.judgementsOf(context, id) }
  },
} satisfies Handlers<typeof contract>
