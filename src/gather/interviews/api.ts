import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { customer } from '../customers/customers.ts'
import type { contract } from './contract.ts'
import * as interviews from './interviews.ts'
import * as notes from './passages/notes-store.ts'
import * as passages from './passages/passages.ts'
import { ready } from './scripts/ready.ts'
import * as scripts from './scripts/scripts.ts'
import { scripts as allScripts } from './scripts/scripts-store.ts'
import * as store from './store.ts'

export const handlers = {
  list: async ({ cursor, limit, ...filter }, context) => {
    if (filter.customerId !== undefined) await customer(context, filter.customerId)
    const rows = await store.page(context, filter, placeIn(cursor), limit + 1)
    const total = await store.count(context, filter)
    return { ...pageFrom(rows, limit, ({ heldOn, id }) => `${heldOn}~${id}`), total }
  },
  find: ({ id }, context) => interviews.interview(context, id),
  create: (wish, context) => interviews.beginInterview(context, wish),
  change: ({ id, ...head }, context) => interviews.changeInterview(context, id, head),
  remove: async ({ id }, context) => {
    await interviews.removeInterview(context, id)
    return { id }
  },
  notes: async ({ id }, context) => {
    await interviews.interview(context, id)
    return { rows: await notes.notesOf(context, [id]) }
  },
  addNote: ({ id, ...wish }, context) => interviews.addNote(context, id, wish),
  changeNote: ({ id, ...wish }, context) => passages.changeNote(context, id, wish),
  removeNote: async ({ id }, context) => {
    await passages.removeNote(context, id)
    return { id }
  },
  mark: ({ id, words }, context) => passages.mark(context, id, words),
  unmark: async ({ id }, context) => {
    await passages.unmark(context, id)
    return { id }
  },
  makeRequest: ({ id, title }, context) => passages.makeRequest(context, id, title),
  makeDoubt: ({ id }, context) => passages.makeDoubt(context, id),
  scripts: async (_, context) => ({
    rows: await allScripts(context),
    ready: ready.map(({ name, questions }) => ({ name: name[context.locale], questions: [...questions] })),
  }),
  addScript: (wish, context) => scripts.addScript(context, wish),
  changeScript: ({ id, ...wish }, context) => scripts.changeScript(context, id, wish),
  removeScript: async ({ id }, context) => {
    await scripts.removeScript(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>

function placeIn(cursor: string | undefined): store.Place | undefined {
  const [on, id] = partsOf(cursor, /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/)
  return on === undefined || id === undefined ? undefined : { on, id }
}
