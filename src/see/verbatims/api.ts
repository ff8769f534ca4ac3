import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import { customer } from '../../gather/customers/customers.ts'
import type { contract } from './contract.ts'
import * as questions from './reading/questions-store.ts'
import * as store from './store.ts'
import { addTag, allTags, changeTag, removeTag } from './tags/tags.ts'
import { spokenOf } from './topics/spoken-of.ts'
import * as verbatims from './verbatims.ts'

export const handlers = {
  list: async ({ cursor, limit, ...filter }, context) => {
    if (filter.customerId !== undefined) await customer(context, filter.customerId)
    const total = await store.count(context, filter)
    const rows = await store.page(context, filter, placeIn(cursor), limit + 1)
    return { ...pageFrom(rows, limit, ({ id, saidAt }) => cursorAt({ at: saidAt, id })), total }
  },
  topics: async ({ limit, ...filter }, context) => {
    if (filter.customerId !== undefined) await customer(context, filter.customerId)
    return spokenOf(context, filter, limit)
  },
  find: ({ id }, context) => verbatims.explained(context, id),
  correct: ({ id, verdict }, context) => verbatims.correct(context, id, verdict),
  uncorrect: ({ id }, context) => verbatims.uncorrect(context, id),
  makeRequest: ({ id, title }, context) => verbatims.makeRequest(context, id, title),
  tags: async (_, context) => ({ rows: await allTags(context) }),
  addTag: ({ name, rules }, context) => addTag(context, name, rules),
  changeTag: ({ id, ...wish }, context) => changeTag(context, id, wish),
  removeTag: async ({ id }, context) => {
    await removeTag(context, id)
    return { id }
  },
  tag: ({ id, tagId, hasIt }, context) => verbatims.tag(context, id, tagId, hasIt),
  untag: ({ id, tagId }, context) => verbatims.untag(context, id, tagId),
  questions: async (_, context) => ({ rows: await questions.questions(context) }),
  readQuestion: async (of, context) => {
    await questions.choose(context, of)
    await context.enqueue('verbatims.collect', { survey: of.survey })
    return of
  },
  leaveQuestion: async (of, context) => {
    await questions.leave(context, of)
    return of
  },
} satisfies Handlers<typeof contract>
