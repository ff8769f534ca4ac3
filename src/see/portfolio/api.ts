import type { Handlers } from '#platform/doors/handlers.ts'
import { notACursor } from '#platform/stores/cursor.ts'
import {
  continuityOf,
  continuityStatement,
  type Recording,
  recordingOf,
  recordingStatement,
} from './continuity/continuity.ts'
import type { contract } from './contract.ts'
import * as facts from './facts.ts'
import { decodePlace, encodePlace } from './list/list-statement.ts'
import { askedOf, changeView, membersOf, removeView, saveView, sortedBy, viewSeen } from './portfolio.ts'
import * as store from './store.ts'

export const handlers = {
  list: async ({ cursor, limit, sort, down, ...filter }, context) => {
    const after = cursor === undefined ? null : decodePlace(cursor)
    if (cursor !== undefined && after === null) throw notACursor()
    const order = sortedBy(context, { sort, down })
    const [asked, members] = [await askedOf(context, filter), await membersOf(context)]
    const { rows, last, total } = await facts.page(context.facts, asked, order, members, after, limit)
    return { rows, next: last && encodePlace(last), total }
  },
  totals: async (filter, context) => {
    const rows = await facts.totals(context.facts, await askedOf(context, filter))
    const customers = rows.reduce((sum, row) => sum + row.customers, 0)
    return { currency: context.workspace.currency, customers, rows }
  },
  views: async (_, context) => ({ rows: await store.views(context) }),
  view: ({ id }, context) => viewSeen(context, id),
  saveView: (wish, context) => saveView(context, wish),
  changeView: ({ id, ...wish }, context) => changeView(context, id, wish),
  removeView: ({ id }, context) => removeView(context, id),
  continuity: async ({ activity, months, since }, context) => {
    const { zone } = context.workspace
    const [rows, found] = await Promise.all([
      context.facts.all<{ month: string | null; customers: number; active: number[] }>(
        continuityStatement(activity, months),
        {
          ...Object.fromEntries(months.map((after, i) => [`after${i}`, after])),
          zone,
          from: since ?? '1900-01-01',
        },
      ),
      context.facts.all<Recording>(recordingStatement, { zone }),
    ])
    const counted = rows.flatMap(({ month, ...row }) => (month === null ? [] : [{ month, ...row }]))
    const withoutStart = rows.find(({ month }) => month === null)?.customers ?? 0
    return {
      asOf: context.today,
      withoutStart,
      rows: continuityOf(counted, months, context.today, recordingOf(activity, found)),
    }
  },
} satisfies Handlers<typeof contract>
