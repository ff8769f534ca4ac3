import type { Handlers } from '#platform/doors/handlers.ts'
import type { contract } from './contract.ts'
import { edit, makeEdit, overtakenIn, repeatEdit, runEdit, undoEdit } from './edits.ts'
import * as store from './keeping/edit-store.ts'

export const handlers = {
  list: async ({ limit }, context) => ({ rows: await store.latest(context, limit) }),
  find: ({ id }, context) => edit(context, id),
  make: (wish, context) => makeEdit(context, wish),
  run: ({ id }, context) => runEdit(context, id),
  overtaken: ({ id, ...page }, context) => overtakenIn(context, id, page),
  repeat: ({ id }, context) => repeatEdit(context, id),
  undo: ({ id }, context) => undoEdit(context, id),
} satisfies Handlers<typeof contract>
