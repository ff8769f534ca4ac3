import type { Handlers } from '#platform/doors/handlers.ts'
import { badInput } from '#platform/errors.ts'
import { notACursor } from '#platform/stores/cursor.ts'
import { askedOf, membersFor, sortedBy } from './asked.ts'
import {
  continuityOf,
  continuityStatement,
  type Recording,
  recordingOf,
  recordingStatement,
} from './continuity/continuity.ts'
import type { contract } from './contract.ts'
import * as facts from './facts.ts'
import { groupValue } from './list/grouping.ts'
import { decodePlace, encodePlace } from './list/list-statement.ts'
import { withRecords } from './list/records.ts'
import * as store from './store.ts'
import { changeView, openFor, removeView, saveView, viewSeen } from './views.ts'
import { words } from './words.ts'

export const handlers = {
  list: async ({ cursor, limit, sort, down, attributes = [], ...filter }, context) => {
    const after = cursor === undefined ? null : decodePlace(cursor)
    if (cursor !== undefined && after === null) throw notACursor()
    const asked = await askedOf(context, filter, sort)
    const order = sortedBy(context, asked, { sort, down })
    const members = await membersFor(context, order)
    const { rows, last, total } = await facts.page(context.facts, asked, order, members, after, limit)
    return { rows: await withRecords(context, rows, attributes), next: last && encodePlace(last), total }
  },
  groups: async ({ by, ...filter }, context) => {
    const asked = await askedOf(context, filter, by)
    if (groupValue(by, asked.attributes ?? []) === null) throw badInput('by', words.notAGroup)
    return { currency: context.workspace.currency, ...(await facts.groups(context.facts, asked, by)) }
  },
  totals: async (filter, context) => {
    const asked = await askedOf(context, filter)
    const rows = await facts.totals(context.facts, asked)
    const customers = rows.reduce((sum, row) => sum + row.customers, 0)
    return {
      currency: context.workspace.currency,
      customers,
      rows,
      isSimilar: asked.isSimilar === true && customers > 0,
    }
  },
  views: async (_, context) => ({ rows: await store.views(context) }),
  view: ({ id }, context) => viewSeen(context, id),
  saveView: (wish, context) => saveView(context, wish),
  changeView: ({ id, ...wish }, context) => changeView(context, id, wish),
  removeView: ({ id }, context) => removeView(context, id),
  pin: async ({ id }, context) => {
    await viewSeen(context, id)
    await store.pin(context, id)
    return viewSeen(context, id)
  },
  unpin: async ({ id }, context) => {
    await store.unpin(context, id)
    return viewSeen(context, id)
  },
  openFor: ({ role, viewId }, context) => openFor(context, role, viewId),
  openNoLongerFor: async ({ role }, context) => {
    await store.openFor(context, role, null)
    return { role }
  },
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
