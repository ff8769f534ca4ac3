import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import {
  beginDraft,
  changeDraft,
  comparison,
  copyQuestionnaire,
  createQuestionnaire,
  discardDraft,
  draftOf,
  publishDraft,
  questionnaire,
  questionnaireVersion,
  renameQuestionnaire,
  setRetired,
} from './questionnaires.ts'
import { ready } from './ready/ready.ts'
import * as store from './store.ts'

export const handlers = {
  list: async ({ retired, cursor, limit }, context) => {
    const rows = await store.page(context, { retired, after: placeIn(cursor), limit: limit + 1 })
    return pageFrom(rows, limit, ({ createdAt: at, id }) => cursorAt({ at, id }))
  },
  find: async ({ id }, context) => ({
    ...(await questionnaire(context, id)),
    versions: await store.versions(context, id),
  }),
  version: ({ id }, context) => questionnaireVersion(context, id),
  comparison: ({ id, before }, context) => comparison(context, before, id),
  ready: () => ({ rows: [...ready] }),
  create: (wish, context) => createQuestionnaire(context, wish),
  change: ({ id, name }, context) => renameQuestionnaire(context, id, name),
  retire: ({ id }, context) => setRetired(context, id, true),
  reinstate: ({ id }, context) => setRetired(context, id, false),
  copy: ({ id, name }, context) => copyQuestionnaire(context, id, name),
  draft: ({ id }, context) => draftOf(context, id),
  beginDraft: ({ id }, context) => beginDraft(context, id),
  changeDraft: ({ id, ...change }, context) => changeDraft(context, id, change),
  discardDraft: ({ id }, context) => discardDraft(context, id),
  publish: ({ id, asOf }, context) => publishDraft(context, id, asOf),
} satisfies Handlers<typeof contract>
